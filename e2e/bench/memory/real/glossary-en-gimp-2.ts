/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGimp2: readonly GlossaryLine[] = [
  // Layers
  {
    says: ['see through sheets', 'transparent sheets', 'layer window', 'stack of pictures'],
    calls: ['layers', 'creating new layers'],
  },
  {
    says: [
      'put a photo on another',
      'add a picture to another',
      'logo on photo',
      'picture inside a picture',
      'two pictures together',
      'picture on top of another',
    ],
    calls: ['open as layers', 'combining images'],
  },
  {
    says: ['floating selection', 'pasted does not stick', 'floating layer', 'paste stays floating'],
    calls: ['anchor layer', 'float'],
  },
  { says: ['copy a layer', 'same layer again', 'layer twice'], calls: ['duplicate layer'] },
  { says: ['remove a layer', 'throw away layer'], calls: ['delete layer'] },
  {
    says: ['order of layers', 'layer above', 'layer in front', 'bring layer forward'],
    calls: ['raise layer', 'layer to top'],
  },
  {
    says: ['layer behind', 'move layer down', 'layer below', 'send layer back'],
    calls: ['lower layer', 'layer to bottom'],
  },
  {
    says: ['join two layers', 'combine with layer below'],
    calls: ['merge down', 'merge visible layers'],
  },
  {
    says: ['get rid of layers', 'single layer', 'everything on one layer'],
    calls: ['flatten image'],
  },
  {
    says: ['hide part of layer', 'cover part of a layer', 'without erasing layer'],
    calls: ['add layer mask'],
  },
  {
    says: ['remove the mask', 'make mask permanent'],
    calls: ['delete layer mask', 'apply layer mask'],
  },
  {
    says: ['layers folder', 'many layers', 'group layers', 'organise layers'],
    calls: ['new layer group', 'layer groups'],
  },
  {
    says: ['yellow line', 'yellow dashed', 'layer too small', 'yellow border', 'layer bigger'],
    calls: ['layer boundary size', 'layer to image size', 'trying to act outside the layer'],
  },
  {
    says: ['move a picture around', 'move pasted', 'drag a layer', 'position a logo'],
    calls: ['move'],
  },
  {
    says: [
      'line up in gimp',
      'center the logo',
      'place in the middle',
      'center a picture',
      'equal spacing layers',
    ],
    calls: ['align', 'align visible layers'],
  },
  {
    says: ['blend photos', 'mix two pictures', 'multiply mode', 'overlay photo', 'screen mode'],
    calls: ['layer modes', 'combining images'],
  },
  {
    says: [
      'half transparent',
      'see through photo',
      'fade a layer',
      'faint picture',
      'semi transparent',
      'ghostly',
    ],
    calls: ['opacity', 'transparency'],
  },
  { says: ['tint a layer', 'label colours of layers'], calls: ['tagging'] },
  // Transparency
  {
    says: [
      'checkered background',
      'grey squares',
      'chessboard behind',
      'transparent png',
      'no white background',
      'remove white',
      'white to transparent',
      'invisible background',
      'white box around logo',
    ],
    calls: ['color to alpha', 'add alpha channel', 'saving images with transparency'],
  },
  {
    says: [
      'eraser paints white',
      'erasing shows white',
      'eraser leaves colour',
      'rubber paints',
      'erase to transparent',
    ],
    calls: ['eraser does not make area transparent', 'add alpha channel'],
  },
  // Colour and light
  {
    says: [
      'dull photo',
      'flat colours',
      'more vivid',
      'richer colours',
      'faded photo',
      'boring colours',
      'colours pop',
      'washed out',
      'brighter colours',
    ],
    calls: ['hue-saturation', 'enhancing photographs', 'saturation'],
  },
  {
    says: [
      'make photo lighter',
      'too bright photo',
      'overexposed',
      'burnt out',
      'photo came out dark',
      'face in the dark',
      'backlit',
      'bright sky',
      'too much flash',
    ],
    calls: ['exposure', 'levels', 'shadows-highlights', 'brightness-contrast'],
  },
  {
    says: ['more punch', 'hazy', 'foggy photo', 'contrast in photo', 'misty photo'],
    calls: ['stretch contrast', 'curves', 'levels'],
  },
  {
    says: ['light and dark graph', 'histogram', 'tone graph'],
    calls: ['histogram dialog', 'levels'],
  },
  {
    says: [
      'yellow photo',
      'blue photo',
      'lamp light photo',
      'skin tone wrong',
      'greenish',
      'yellowish',
      'reddish',
      'orange skin',
      'indoor light photo',
    ],
    calls: ['white balance', 'color balance', 'color temperature'],
  },
  {
    says: [
      'change shirt colour',
      'change hair colour',
      'recolour',
      'replace one colour',
      'swap colours',
      'change colour of a car',
      'eye color change',
      'change the color of an object',
    ],
    calls: ['hue-saturation', 'color exchange', 'rotate colors', 'select by color'],
  },
  {
    says: ['greyscale', 'photo to grey', 'take colour out', 'black white photo', 'gray photo'],
    calls: ['desaturate', 'grayscale mode', 'color to gray'],
  },
  {
    says: ['film negative', 'colours inverted', 'opposite colours', 'scanned negatives'],
    calls: ['invert'],
  },
  {
    says: [
      'old looking photo',
      'brown photo',
      'antique look',
      "grandma's photo",
      'old fashioned photo',
    ],
    calls: ['sepia', 'old photo'],
  },
  {
    says: ['few colours', 'poster look', 'warhol', 'reduce colours', 'number of colours'],
    calls: ['posterize', 'indexed mode'],
  },
  {
    says: ['colour an old photo', 'colourise', 'colorise', 'add colour to black and white'],
    calls: ['colorize', 'sample colorize', 'gradient map'],
  },
  { says: ['dark corners', 'darken edges of photo'], calls: ['vignette'] },
  {
    says: [
      'colour profile of photo',
      'monitor colours gimp',
      'soft proof',
      'photo colours different in print',
    ],
    calls: ['color management', 'assign color profile', 'convert to color profile'],
  },
  {
    says: ['colors changed gif', 'gif looks bad', 'saved gif colours'],
    calls: ['exporting to a gif image and the colors changed', 'indexed mode'],
  },
  {
    says: [
      'colours strange when painting',
      'can only paint grey',
      'brush paints wrong colour',
      'wrong color brush',
    ],
    calls: ['unexpected colors when trying to use a brush', 'image is in indexed color mode'],
  },
  {
    says: [
      'separate channels',
      'red green blue separately',
      'split channels',
      'single colour channel',
    ],
    calls: ['decompose', 'channels dialog', 'extract component'],
  },
  {
    says: ['hdr', 'sky and ground both visible', 'tone mapping'],
    calls: ['tone mapping', 'Fattal', 'Mantiuk'],
  },
  // Retouch
  { says: ['red eyes', 'red pupils', 'flash eyes'], calls: ['red eye removal'] },
  {
    says: [
      'remove a wire',
      'remove my ex',
      'remove an object',
      'copy part over',
      'stamp tool',
      'take something out of photo',
      'remove date from photo',
      'clone stamp',
      'remove power lines',
    ],
    calls: ['clone', 'heal'],
  },
  {
    says: ['acne', 'mole', 'bags under eyes', 'smooth skin', 'spots on face', 'scar', 'blemishes'],
    calls: ['heal', 'selective gaussian blur'],
  },
  {
    says: ['dust', 'scanned dirt', 'dirty scan', 'scratched photo', 'specks', 'hairs on scan'],
    calls: ['despeckle', 'heal', 'destripe'],
  },
  { says: ['noisy photo', 'grainy photo', 'iso noise'], calls: ['noise reduction', 'despeckle'] },
  {
    says: ['moire', 'magazine scan pattern', 'newspaper scan', 'dots from printing'],
    calls: ['despeckle', 'blur filters'],
  },
  {
    says: [
      'blur background',
      'background out of focus',
      'portrait blur',
      'bokeh',
      'tilt shift',
      'only face sharp',
    ],
    calls: ['focus blur', 'lens blur', 'gaussian blur'],
  },
  {
    says: ['speed effect', 'moving car', 'motion effect', 'looks fast'],
    calls: ['linear motion blur'],
  },
  { says: ['rub with finger', 'smear', 'smudgy', 'blend with finger'], calls: ['smudge'] },
  {
    says: [
      'lighten teeth',
      'white teeth',
      'yellow teeth',
      'darken a spot',
      'lighten part',
      'darken the sky',
      'lighten a small area',
    ],
    calls: ['dodge/burn'],
  },
  {
    says: [
      'number plate',
      'licence plate',
      'censor',
      'anonymous face',
      'squares over face',
      'unreadable',
      'cover a face',
    ],
    calls: ['pixelize', 'gaussian blur'],
  },
  {
    says: ['soft photo', 'shaky photo', 'photo not sharp', 'unsharp', 'photo came out blurry'],
    calls: ['sharpen (unsharp mask)', 'blur/sharpen'],
  },
  { says: ['lines from video', 'tv lines', 'frame from video stripes'], calls: ['deinterlace'] },
  { says: ['vertical stripes', 'scanner stripes'], calls: ['destripe'] },
  {
    says: ['whole photo softer', 'soften a picture', 'blur everything'],
    calls: ['gaussian blur', 'blur filters'],
  },
  // Paint and text
  {
    says: ['paint with mouse', 'draw by hand', 'draw freehand'],
    calls: ['paintbrush', 'paint tools', 'painting with GIMP'],
  },
  {
    says: [
      'thicker brush',
      'bigger brush',
      'brush too small',
      'brush size',
      'brush too big',
      'brush thickness',
    ],
    calls: ['changing brush size'],
  },
];
