/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGimp3: readonly GlossaryLine[] = [
  {
    says: ['download brushes', 'install brushes', 'photoshop brushes', 'new brush', 'own brush'],
    calls: ['adding new brushes', 'creating a brush quickly', 'brushes dialog'],
  },
  { says: ['spray', 'graffiti'], calls: ['airbrush'] },
  { says: ['calligraphy', 'ink pen', 'fountain pen', 'quill'], calls: ['ink'] },
  {
    says: ['straight line', 'draw an arrow', 'draw a line', 'ruler line'],
    calls: ['how to draw straight lines'],
  },
  {
    says: ['draw a triangle', 'draw a star', 'draw a heart', 'draw figures'],
    calls: ['creating a basic shape', 'Gfig', 'drawing simple objects'],
  },
  {
    says: ['paint both sides', 'symmetric', 'symmetry', 'mandala', 'mirrored drawing'],
    calls: ['symmetry painting dialog'],
  },
  {
    says: [
      'take colour from photo',
      'color code',
      'same colour as',
      'eyedropper',
      'pick a colour',
      'hex code',
      'hex color',
      'match a color',
    ],
    calls: ['color picker'],
  },
  {
    says: ['fill with colour', 'bucket', 'paint the background', 'colour an area', 'fill shape'],
    calls: ['bucket fill', 'fill with FG color'],
  },
  {
    says: ['rainbow', 'background fading', 'colour transition'],
    calls: ['gradient', 'gradients dialog'],
  },
  {
    says: ['background texture', 'fill with picture', 'wallpaper pattern', 'repeated design'],
    calls: ['fill with pattern', 'patterns'],
  },
  {
    says: [
      'write on photo',
      'words on a picture',
      'add text to image',
      'name on the photo',
      'put text',
      'letters on photo',
      'caption on a photo',
    ],
    calls: ['text'],
  },
  {
    says: [
      'change words on photo',
      'edit text in picture',
      'text size gimp',
      'text cannot be changed',
      'edit letters again',
    ],
    calls: ['text management', 'text', 'discard text information'],
  },
  {
    says: ['text in a circle', 'text follows curve', 'text along a path', 'letters along a line'],
    calls: ['paths and text'],
  },
  {
    says: ['outline letters', 'border around text', 'hollow letters', 'edge around letters'],
    calls: ['paths and text', 'stroke path'],
  },
  { says: ['shadow on text', 'shadow below photo', 'shadow on picture'], calls: ['drop shadow'] },
  {
    says: ['watermark on photo', 'sign my photos', 'copyright on photo'],
    calls: ['emboss', 'text'],
  },
  {
    says: ['frame around photo', 'border around picture', 'picture frame', 'coloured border'],
    calls: ['add border', 'fuzzy border'],
  },
  {
    says: ['rounded corners', 'soft rounded edges', 'rounded box'],
    calls: ['round corners', 'rounded rectangle'],
  },
  { says: ['button look', 'raised edge', '3d button'], calls: ['add bevel'] },
  { says: ['bezier', 'pen tool', 'nodes', 'anchor points'], calls: ['paths', 'paths dialog'] },
  { says: ['svg', 'vector drawing', 'illustrator'], calls: ['paths and SVG files'] },
  { says: ['rubber', 'rub out', 'erase part', 'wipe out part of picture'], calls: ['eraser'] },
  // Filters and effects
  {
    says: [
      'like a painting',
      'looks painted',
      'oil painting',
      'watercolour',
      'watercolor',
      'photo to painting',
      'van gogh',
    ],
    calls: ['oilify', 'GIMPressionist', 'cubism'],
  },
  {
    says: [
      'like a drawing',
      'pencil drawing',
      'comic',
      'caricature',
      'sketch',
      'line drawing from photo',
      'cartoonish',
    ],
    calls: ['cartoon', 'photocopy', 'edge'],
  },
  {
    says: ['fire', 'flames', 'explosion', 'star burst', 'glitter'],
    calls: ['flame', 'supernova', 'sparkle'],
  },
  {
    says: ['sun reflection', 'ray of light', 'light beam', 'glare', 'sun flare'],
    calls: ['lens flare', 'lighting effects'],
  },
  {
    says: ['smoke', 'fog', 'cloudy texture', 'marble'],
    calls: ['plasma', 'solid noise', 'fog', 'difference clouds'],
  },
  { says: ['water', 'pond'], calls: ['waves', 'ripple', 'rippling'] },
  { says: ['swirl', 'spiral photo', 'twist', 'vortex'], calls: ['whirl and pinch'] },
  { says: ['puzzle'], calls: ['jigsaw'] },
  {
    says: ['stained glass', 'bathroom tiles', 'tiles look'],
    calls: ['mosaic', 'glass tile', 'paper tile'],
  },
  {
    says: [
      'repeat a picture',
      'same picture many times',
      'seamless',
      'background that repeats',
      'pattern without seams',
    ],
    calls: ['tile', 'tile seamless'],
  },
  {
    says: ['picture on a ball', 'wrap around a cylinder', 'picture on cube'],
    calls: ['map object', 'spherize', 'spinning globe'],
  },
  {
    says: ['panorama', '360 photo', 'tiny planet'],
    calls: ['little planet', 'panorama projection'],
  },
  {
    says: ['raised look', 'carved in stone', 'stamped look'],
    calls: ['emboss', 'bump map', 'engrave'],
  },
  { says: ['page corner folded', 'peeling corner'], calls: ['page curl'] },
  { says: ['film roll', 'strip of photos'], calls: ['filmstrip', 'slide'] },
  { says: ['coffee', 'cup ring'], calls: ['coffee stain'] },
  {
    says: ['canvas texture', 'cloth', 'fabric', 'woven'],
    calls: ['apply canvas', 'clothify', 'weave'],
  },
  { says: ['windy', 'blown', 'streaming hair'], calls: ['wind'] },
  { says: ['chess board', 'chequered', 'black and white squares'], calls: ['checkerboard'] },
  {
    says: ['squared paper', 'graph paper', 'grid lines drawn'],
    calls: ['grid', 'rendering a grid'],
  },
  { says: ['labyrinth'], calls: ['maze'] },
  { says: ['math pictures', 'fractals'], calls: ['IFS fractal', 'fractal explorer'] },
  { says: ['neon', 'glowing letters'], calls: ['neon'] },
  { says: ['show edges', 'outlines only'], calls: ['edge-detect filters', 'sobel'] },
  {
    says: ['animated gif', 'moving picture', 'make a gif', 'gif speed'],
    calls: ['playback', 'animation filters', 'optimize'],
  },
  {
    says: ['clickable picture', 'hot areas', 'picture with links', 'html from image'],
    calls: ['ImageMap', 'create HTML files'],
  },
  { says: ['same effect again', 'last filter again'], calls: ['repeat last'] },
  { says: ['dreamy', 'romantic look', 'glow'], calls: ['softglow', 'bloom'] },
  { says: ['jagged', 'staircase', 'stair steps edges'], calls: ['antialias'] },
  { says: ['newspaper look', 'halftone'], calls: ['newsprint'] },
  { says: ['mirrors effect', 'symmetrical pattern from a photo'], calls: ['kaleidoscope'] },
  { says: ['old tv look', 'scan lines effect'], calls: ['video'] },
  { says: ['long shade', 'flat design shadow'], calls: ['long shadow'] },
  // Windows and handling
  {
    says: [
      'closed a panel',
      'toolbox disappeared',
      'tools gone',
      'panel gone',
      'layers window gone',
      'get panels back',
      'docks gone',
    ],
    calls: ['fix missing windows and dialogs', 'tool icons are missing'],
  },
  {
    says: ['several loose windows', 'single window', 'separate windows'],
    calls: ['main windows', 'dialogs and docking'],
  },
  {
    says: ['no brush settings', 'tool settings gone', 'tool settings missing'],
    calls: ['tool options dialog is missing'],
  },
  {
    says: ['tabs at top gone', 'opened pictures at top', 'row of pictures missing'],
    calls: ['area showing the opened images at the top is missing'],
  },
  {
    says: [
      'brush does nothing',
      'nothing happens when painting',
      'cannot paint',
      'brush not working',
      'eraser does nothing',
      "won't paint",
    ],
    calls: ['no visible effect when trying to use a brush', 'eraser and brushes no longer work'],
  },
  {
    says: ['move does nothing', 'rotate does nothing', 'cannot move layer'],
    calls: ['no visible effect when trying to use the move tool'],
  },
  {
    says: [
      'gimp hangs',
      'gimp slow',
      'gimp freezes',
      'gimp takes forever',
      'gimp frozen',
      'gimp does not respond',
    ],
    calls: [
      'common causes of GIMP non-responsiveness',
      'waiting for a long time and GIMP is not responding',
      'tile cache',
    ],
  },
  {
    says: ['gimp crashed', 'bug in gimp', 'report a fault', 'gimp error', 'wish for a feature'],
    calls: ['reporting bugs', 'error console'],
  },
  { says: ['stuck in gimp', 'nothing works gimp'], calls: ['what to check if you are stuck'] },
  { says: ['gimp in english', 'gimp language'], calls: ['fire up GIMP', 'language'] },
  { says: ['start picture', 'gimp start logo'], calls: ['customize splash-screen'] },
  {
    says: ['first time gimp', 'learn gimp', 'start gimp'],
    calls: ['first steps with Wilber', 'starting GIMP the first time', 'fire up GIMP'],
  },
  {
    says: ['look closer', 'magnifier', 'enlarge view', 'see the whole picture', 'view bigger'],
    calls: ['zoom', 'zoom tool'],
  },
  {
    says: ['move around zoomed', 'overview of picture', 'find my way in big picture'],
    calls: ['navigation dialog'],
  },
  { says: ['canvas rotated on screen', 'rotate the view'], calls: ['flip & rotate (0°)'] },
  { says: ['hide menus gimp', 'full picture only'], calls: ['full screen', 'show menubar'] },
  {
    says: ['measure in photo', 'how far apart', 'measure a distance'],
    calls: ['measure', 'show rulers'],
  },
  {
    says: ['blue lines', 'helper lines', 'guide lines', 'drag from ruler'],
    calls: ['guides', 'new guide', 'remove all guides'],
  },
  {
    says: ['magnet', 'sticks to lines', 'jumps to the line'],
    calls: ['snap to guides', 'snap to grid'],
  },
  {
    says: ['grid on screen', 'lines over picture', 'raster'],
    calls: ['show grid', 'grids and guides'],
  },
  {
    says: ['undo several', 'steps back', 'made a mistake', 'earlier step'],
    calls: ['undo', 'undo history'],
  },
  { says: ['undone too much', 'forward again'], calls: ['redo'] },
  { says: ['paste as layer', 'paste inside'], calls: ['paste as', 'paste into selection'] },
  { says: ['copy everything visible'], calls: ['copy visible'] },
  {
    says: ['add ons', 'plugins for gimp', 'extra effects', 'plug ins'],
    calls: ['plug-in browser', 'enrich my GIMP'],
  },
  {
    says: ['many photos at once', 'batch', 'automate photos', 'scripts for gimp'],
    calls: ['Script-Fu', 'using Script-Fu scripts'],
  },
  {
    says: ['fonts in gimp', 'letters in gimp'],
    calls: ['adding fonts', 'fonts dialog', 'font problems'],
  },
  {
    says: ['pressure', 'tablet gimp'],
    calls: ['dynamics', 'device status dialog', 'input devices'],
  },
  {
    says: ['own colours', 'favourite colours', 'colour palette', 'swatches'],
    calls: ['palettes dialog', 'palettes'],
  },
  { says: ['find a command', 'search a menu item'], calls: ['search and run a command'] },
  { says: ['new in gimp', 'latest gimp'], calls: ["what's new in GIMP"] },
  {
    says: ['photoshop', 'photo program', 'photo editor', 'retouch photos'],
    calls: ['GIMP', 'enhancing photographs'],
  },
  {
    says: ['remember tool settings', 'save brush settings', 'tool presets'],
    calls: ['presets', 'tool preset editor'],
  },
  {
    says: ['export went wrong', 'exported picture looks different', 'exported without layer'],
    calls: ['fix problems exporting images'],
  },
  {
    says: ['layer not visible', 'cannot see layer', 'eye icon'],
    calls: ['active drawable is not visible'],
  },
];
