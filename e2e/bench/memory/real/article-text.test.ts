import { describe, expect, it } from 'vitest';
import { languageOf, readPage, wordsOf } from './article-text.ts';

const libreOffice = `<!DOCTYPE html><html lang="es"><head><title>Imprimir  un folleto</title><script>no()</script></head><body>
<header><p>Ayuda de LibreOffice</p></header><aside>Contenido</aside>
<div id="DisplayArea"><meta itemprop="keywords" content="folletos">
<h1><a name="x"></a>Imprimir un folleto</h1>
<p>Vaya a <span class="switchinline"><span hidden="true" id="MACone" class="MAC">Preferencias</span><span hidden="true" id="defaultone">Opciones</span></span> &amp; pulse.</p>
<div class="note"><div class="noteicon"><img src="n.svg" alt="Nota">Icono</div><div class="notetext"><p>S&oacute;lo en&nbsp;A4.</p></div></div>
<span class="switch"><span hidden="true" class="CALC" id="CALCtwo"><p>En Calc.</p></span></span>
<ol><li><p>Primero<br>luego</p></li></ol>
<div class="relatedtopics"><p>Temas relacionados</p></div></div>
<footer><p>This page is: x</p></footer></body></html>`;

const gimp = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>4.4. Crop</title></head>
<body><div class="navheader"><table><tr><th>4.4. Crop</th></tr></table></div>
<div class="sect2"><h3 class="title"><a id="gimp-tool-crop"/>4.4. Crop</h3><a id="i" class="indexterm"></a>
<p>The Crop tool
   is “used”.</p><dl><dt><span class="term">Fixed</span></dt><dd><p>One side.</p></dd></dl></div>
<div class="navfooter"><a>Report a bug</a></div></body></html>`;

const mallard = `<?xml version="1.0"?><page xmlns="http://projectmallard.org/1.0/" xmlns:mal="http://projectmallard.org/1.0/" id="a">
<info><desc>Save power.</desc><credit><name>A. Author</name></credit><mal:credit><mal:name>T.</mal:name></mal:credit></info>
<title>Use less power</title>
<p>Press <gui>Settings</gui>.</p><section id="s"><title>Tips</title><list><item><p>Dim <key>F5</key></p></item></list></section>
<comment><p>To do</p></comment></page>`;

describe('a help page', () => {
  it('of LibreOffice is read without navigation, icons and hidden variants', () => {
    expect(readPage(libreOffice, 'libreoffice')).toEqual({
      title: 'Imprimir un folleto',
      body: ['Vaya a Opciones & pulse.', 'Sólo en A4.', 'En Calc.', 'Primero', 'luego'],
    });
  });

  it('of GIMP loses the number of its chapter', () => {
    expect(readPage(gimp, 'gimp')).toEqual({
      title: 'Crop',
      body: ['The Crop tool is “used”.', 'Fixed', 'One side.'],
    });
    const titled = (title: string) =>
      readPage(`<html><title>${title}</title><body><p>a</p></body></html>`, 'gimp')?.title;
    expect(titled('Capítulo 14. Herramientas')).toBe('Herramientas');
    expect(titled('2.3.1. 3D')).toBe('3D');
    expect(titled('A. Appendix')).toBe('Appendix');
    expect(titled('GIMP. A tour')).toBe('GIMP. A tour');
  });

  it('of GNOME has its description and no credits', () => {
    expect(readPage(mallard, 'mallard')).toEqual({
      title: 'Use less power',
      body: ['Save power.', 'Press Settings.', 'Tips', 'Dim F5'],
    });
  });

  it('without a title or an article is none', () => {
    expect(readPage('<html><title>A</title><body>text</body></html>', 'libreoffice')).toBeNull();
    expect(readPage('<page><p>text</p></page>', 'mallard')).toBeNull();
    expect(readPage('', 'gimp')).toBeNull();
    expect(readPage('<html><title>A<body', 'gimp')).toBeNull();
  });
});

describe('a language', () => {
  it('is that of the small words', () => {
    expect(languageOf('Los menús de la ventana File en el escritorio')).toBe('es');
    expect(languageOf('Abra the menu of a window and click it')).toBe('en');
  });

  it('has words with accents and figures', () => {
    expect(wordsOf('Impresión, año 2022: ¿qué?')).toEqual(['Impresión', 'año', '2022', 'qué']);
  });
});
