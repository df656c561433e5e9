/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGimp1: readonly GlossaryLine[] = [
  // Open, save, export
  {
    says: ['open a photo in gimp', 'get a picture into gimp', 'load a photo'],
    calls: ['opening files', 'getting images into GIMP'],
  },
  {
    says: [
      'save as jpeg',
      'cannot save as jpg',
      'save the picture',
      'convert to png',
      'change picture format',
      'xcf',
      'picture to jpg',
      'save photo',
    ],
    calls: ['export as', 'getting images out of GIMP', 'export file'],
  },
  {
    says: [
      'keep the layers',
      'work on it later',
      'carry on editing tomorrow',
      'save my gimp work',
      'keep editing later',
    ],
    calls: ['save as', 'save file'],
  },
  {
    says: ['back to the original photo', 'undo everything', 'start over with the photo'],
    calls: ['revert'],
  },
  {
    says: [
      'picture from the internet',
      'open a web address',
      'image from url',
      'picture from a website',
    ],
    calls: ['open location'],
  },
  {
    says: ['blank canvas', 'empty picture', 'new drawing', 'start a drawing', 'blank image'],
    calls: ['creating new files', 'new'],
  },
  {
    says: [
      'scan into gimp',
      'camera photo to gimp',
      'from the scanner gimp',
      'paste as new picture',
    ],
    calls: ['create', 'getting images into GIMP'],
  },
  {
    says: ['email the picture', 'mail the photo', 'send a photo'],
    calls: ['send by email', 'sending your files'],
  },
  {
    says: ['print a photo', 'photo on paper', 'how big on paper', 'print 10x15', 'passport photo'],
    calls: ['print size', 'change the size of an image for print', 'print'],
  },
  {
    says: ['dpi', 'ppi', 'dots per inch', 'photo resolution', 'printing quality photo'],
    calls: ['print size', 'resolution'],
  },
  {
    says: [
      'photo for facebook',
      'picture loads slowly',
      'pictures for the web',
      'photo for instagram',
      'picture for my homepage',
    ],
    calls: ['preparing your images for the web', 'change the size of an image for the screen'],
  },
  {
    says: [
      'compress a photo',
      'photo upload too big',
      'jpg quality',
      'photo file too big',
      'smaller file photo',
      'too many megabytes',
      'picture file huge',
    ],
    calls: ['compressing images', 'reducing the file size even more'],
  },
  {
    says: [
      'camera data',
      'when was photo taken',
      'exif',
      'author of the picture',
      'shutter speed',
      'photo details',
    ],
    calls: ['metadata', 'metadata viewer'],
  },
  {
    says: ['how many pixels', 'size of the picture', 'picture information', 'photo dimensions'],
    calls: ['image properties', 'find info about your image'],
  },
  { says: ['all open pictures', 'several open photos'], calls: ['images dialog', 'image browser'] },
  { says: ['template for pictures', 'preset sizes'], calls: ['create template'] },
  // Size, crop, turn
  {
    says: [
      'larger picture',
      'enlarge a photo',
      'shrink picture',
      'reduce a photo',
      'picture dimensions',
      'make the photo smaller',
      'lower resolution',
      'change picture size',
    ],
    calls: ['scale image', 'change the size of an image'],
  },
  {
    says: [
      'more room around picture',
      'bigger canvas',
      'white space around',
      'extend the background',
      'add space around',
      'bigger drawing area',
    ],
    calls: ['canvas size'],
  },
  {
    says: [
      'remove empty border',
      'cut away white space',
      'remove white edges',
      'auto crop',
      'trim blank edges',
      'empty space around',
    ],
    calls: ['zealous crop', 'crop image', 'shrink wrap'],
  },
  {
    says: ['cut the photo', 'keep only part', 'square photo', 'cut edges', 'remove sides of photo'],
    calls: ['crop', 'crop an image'],
  },
  {
    says: [
      'photo on its side',
      'portrait photo sideways',
      'turn photo',
      'turn a picture',
      'photo lying',
      'upright photo',
      'picture sideways',
    ],
    calls: ['rotate 90°', 'rotate an image'],
  },
  {
    says: [
      'horizon crooked',
      'slanted photo',
      'tilted photo',
      'photo not level',
      'crooked picture',
    ],
    calls: ['arbitrary rotation', 'rotate'],
  },
  {
    says: ['left and right swapped', 'text backwards in photo', 'face other way'],
    calls: ['flip horizontally', 'flip an image'],
  },
  {
    says: [
      'leaning building',
      'converging lines',
      'straighten a building',
      'sign at an angle',
      'trapezoid',
      'keystone',
    ],
    calls: ['perspective'],
  },
  {
    says: [
      'push pixels',
      'liquify',
      'make thinner',
      'slimmer',
      'bigger eyes',
      'distort a face',
      'funny faces',
      'stretch part of a photo',
      'warp',
    ],
    calls: ['warp transform'],
  },
  {
    says: ['free transform', 'scale and rotate together', 'move turn and resize at once'],
    calls: ['unified transform'],
  },
  { says: ['turn in 3d', 'tilt in space', '3d effect'], calls: ['3D transform'] },
  { says: ['skew', 'slant a layer', 'lean to one side'], calls: ['shear'] },
  { says: ['change the pose', 'move an arm', 'bend a leg', 'bend an arm'], calls: ['cage tool'] },
  { says: ['bend a picture', 'bend text', 'curve a photo'], calls: ['curve bend'] },
  {
    says: ['fisheye', 'barrel', 'bulging photo', 'wide angle lens', 'curved lines from lens'],
    calls: ['lens distortion'],
  },
  {
    says: [
      'split the photo',
      'divide a photo into pieces',
      'cut into tiles',
      'cut into pieces',
      'slices',
    ],
    calls: ['slice using guides', 'slice'],
  },
  { says: ['picture cut into squares', 'several cut parts'], calls: ['slice using guides'] },
  // Selection
  {
    says: ['select a circle', 'round selection', 'circle around', 'select round'],
    calls: ['ellipse selection'],
  },
  { says: ['select a square', 'marquee', 'rectangle around'], calls: ['rectangle selection'] },
  {
    says: [
      'marching ants',
      'moving dotted line',
      'dashed line moving',
      'crawling line',
      'dotted line stays',
      'dotted line disappeared',
    ],
    calls: ['selection is hidden', 'show selection', 'selections'],
  },
  {
    says: ['select by hand', 'draw around', 'select freehand', 'outline by hand'],
    calls: ['free selection (lasso)'],
  },
  {
    says: ['wand', 'select similar', 'select the sky', 'select area of one colour'],
    calls: ['fuzzy selection (magic wand)'],
  },
  {
    says: ['all pixels of one colour', 'select everything red', 'select one colour everywhere'],
    calls: ['select by color'],
  },
  {
    says: [
      'cut out hair',
      'take out an object',
      'remove what is behind',
      'isolate',
      'extract a figure',
      'cut around',
      'person from photo',
      'cutout',
    ],
    calls: [
      'separating an object from its background',
      'foreground select',
      'intelligent scissors',
    ],
  },
  {
    says: [
      'add to selection',
      'select two areas',
      'several selections',
      'take away from selection',
      'select several parts',
    ],
    calls: ['adding or subtracting selections'],
  },
  {
    says: [
      'deselect',
      'unselect',
      'select nothing',
      'get rid of selection',
      'drop the selection',
      'remove selection',
    ],
    calls: ['none', 'selections'],
  },
  {
    says: [
      'everything except',
      'all but',
      'opposite selection',
      'everything else selected',
      'select the rest',
      'reverse selection',
    ],
    calls: ['invert selection'],
  },
  { says: ['bigger selection', 'enlarge selection', 'widen selection'], calls: ['grow'] },
  { says: ['smaller selection', 'reduce selection'], calls: ['shrink'] },
  { says: ['soft selection', 'cutout edges hard', 'gentle edges'], calls: ['feather'] },
  {
    says: [
      'line around selection',
      'outline a shape',
      'trace the edge',
      'draw a circle',
      'draw a square',
      'draw a rectangle',
      'outline the selection',
      'hollow circle',
    ],
    calls: ['stroke selection', 'creating a basic shape', 'drawing simple objects'],
  },
  {
    says: ['reuse selection', 'remember selection', 'store selection'],
    calls: ['save to channel', 'channels dialog'],
  },
  { says: ['gaps in selection', 'holes in selection'], calls: ['remove holes'] },
  {
    says: [
      'paint a selection',
      'pink screen',
      'red over picture',
      'red overlay',
      'everything turned red',
    ],
    calls: ['QuickMask'],
  },
  { says: ['only the edge selected', 'frame from selection', 'ring selection'], calls: ['border'] },
];
