/*
 * Makes assets/icons from the drawings in assets/brand: PNG 16–1024, icon.ico and icon.icns. The results
 * are committed, so this runs only when a drawing changes: node build/icons.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import png2icons from 'png2icons';

const assets = join(import.meta.dirname, '../assets');
const read = (name) => readFileSync(join(assets, 'brand', name), 'utf8');
const large = read('icon.svg');
const small = read('icon-small.svg');

/** Up to this many pixels the drawing on the pixel grid is the clearer one. */
const smallUpTo = 32;
const sizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];

const render = (svg, width) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
const pngAt = (width) => render(width <= smallUpTo ? small : large, width);

/** macOS expects the tile to fill 824 of 1024 pixels; the drawing fills 480 of 512. */
function withMacMargin(svg) {
  const side = (480 * 1024) / 824;
  const from = (512 - side) / 2;
  return svg.replace('viewBox="0 0 512 512"', `viewBox="${from} ${from} ${side} ${side}"`);
}

/** An .ico with PNG images, each drawn for its size; Windows reads these since Vista. */
function toIco(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ width, png }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(width % 256, at); // 256 is written as 0
    header.writeUInt8(width % 256, at + 1);
    header.writeUInt16LE(1, at + 4); // planes
    header.writeUInt16LE(32, at + 6); // bits per pixel
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

const target = join(assets, 'icons');
mkdirSync(target, { recursive: true });
for (const width of sizes) writeFileSync(join(target, `${width}x${width}.png`), pngAt(width));
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
writeFileSync(
  join(target, 'icon.ico'),
  toIco(icoSizes.map((width) => ({ width, png: pngAt(width) }))),
);
const mac = render(withMacMargin(large), 1024);
writeFileSync(join(target, 'icon.icns'), png2icons.createICNS(mac, png2icons.BICUBIC2, 0));
console.log(`Made ${sizes.length} PNG files, icon.ico and icon.icns in ${target}`);
