/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGeneral2: readonly GlossaryLine[] = [
  { says: ['dots in front', 'dot list', 'bullet points'], calls: ['bullets', 'unordered list'] },
  { says: ['numbers in front', 'list with numbers'], calls: ['ordered list', 'numbering'] },
  { says: ['start on the next page', 'new sheet of paper'], calls: ['page break'] },
  {
    says: ['sideways page', 'wide page', 'page lying down', 'turn the page'],
    calls: ['landscape', 'page orientation'],
  },
  { says: ['numbers at the bottom'], calls: ['page numbers'] },
  { says: ['cover page', 'front page', 'first page different'], calls: ['title pages'] },
  { says: ['text on top of every page', 'top of each page', 'repeat at top'], calls: ['header'] },
  { says: ['text at the bottom of every page', 'bottom of each page'], calls: ['footer'] },
  { says: ['list of chapters'], calls: ['table of contents'] },
  {
    says: ['note at the bottom', 'small print at bottom', 'explanation below'],
    calls: ['footnote'],
  },
  { says: ['quote a book', 'works cited', 'citation', 'references list'], calls: ['bibliography'] },
  {
    says: ['draft behind text', 'faint text', 'see through text behind', 'stamp across page'],
    calls: ['watermark'],
  },
  {
    says: ['text around picture', 'words around image', 'flow around'],
    calls: ['wrapping text around objects'],
  },
  {
    says: ['picture jumps', 'image moves', 'picture not stay', 'pin a picture'],
    calls: ['anchor'],
  },
  { says: ['words under picture', 'text under image', 'name of the figure'], calls: ['captions'] },
  {
    says: ['see page x', 'refer to another chapter', 'point to a figure'],
    calls: ['cross-references'],
  },
  {
    says: ['cut words', 'words split at the end', 'dash at end of line', 'break words'],
    calls: ['hyphenation'],
  },
  {
    says: ['keep two words together', 'words stay together', 'hard space'],
    calls: ['non-breaking spaces'],
  },
  { says: ['how many words', 'length of my text', 'how many characters'], calls: ['word count'] },
  { says: ['similar words', 'same meaning', 'synonym'], calls: ['thesaurus'] },
  {
    says: [
      'red wavy',
      'red squiggle',
      'red squiggly',
      'misspelled',
      'spelling mistakes',
      'spellcheck',
      'wrongly written',
      'typing mistakes',
    ],
    calls: ['spell checking', 'automatic spell checking'],
  },
  {
    says: ['changes my words', 'capital by itself', 'stop correcting'],
    calls: ['AutoCorrect', 'turning off AutoCorrect'],
  },
  {
    says: ['finishes my words', 'guesses words', 'suggests words', 'predictive text'],
    calls: ['word completion'],
  },
  { says: ['swap a word everywhere', 'replace every'], calls: ['find and replace'] },
  {
    says: ['letters disappear when I type', 'eats my letters', 'overtype'],
    calls: ['overwrite mode'],
  },
  {
    says: [
      'letters to many people',
      'letter to all customers',
      'bulk letters',
      'mass mailing',
      'serial letter',
      'personalised letters',
    ],
    calls: ['mail merge', 'form letter'],
  },
  {
    says: ['ready made document', 'standard document', 'starting document', 'sample document'],
    calls: ['template'],
  },
  {
    says: ['see corrections', 'redline', 'edits by others', 'changes by a colleague'],
    calls: ['track changes', 'recording changes'],
  },
  { says: ['sticky note', 'post it', 'margin notes', 'remarks'], calls: ['comments'] },
  { says: ['hide names', 'hide personal data', 'blacken text'], calls: ['redaction'] },
  {
    says: ['sign a document', 'electronic signature', 'signed file'],
    calls: ['digital signatures'],
  },
  {
    says: ["can't type", "can't edit", 'locked for editing', 'greyed document'],
    calls: ['read-only', 'protect'],
  },
  {
    says: ['saves by itself', 'auto save', 'autosave', 'every few minutes'],
    calls: ['saving documents automatically'],
  },
  { says: ['power cut', 'lost my work', 'forgot to save', 'unsaved'], calls: ['recovery'] },
  { says: ['make a pdf', 'turn into pdf', 'convert to pdf'], calls: ['export as PDF'] },
  {
    says: ['docx', 'word file', 'word document', 'ms office', 'send to word users'],
    calls: ['Microsoft Office documents', 'saving documents in other formats'],
  },
  { says: ['clickable text', 'web link'], calls: ['hyperlink'] },
  { says: ['dark mode', 'night mode', 'black background'], calls: ['application colors'] },
  {
    says: ['bar is gone', 'toolbar gone', 'buttons gone', 'buttons disappeared', 'missing buttons'],
    calls: ['using toolbars', 'toolbars'],
  },
  { says: ['inches', 'centimeters', 'centimetres', 'metric'], calls: ['measurement units'] },
  { says: ['excel', 'table sheet'], calls: ['spreadsheet'] },
  { says: ['total of a column', 'add numbers together', 'sum of a column'], calls: ['SUM'] },
  { says: ['mean value', 'mean of numbers'], calls: ['average'] },
  { says: ['hashes', 'pound signs', 'number signs'], calls: ['column width'] },
  {
    says: [
      'keep the top row',
      'top row stays',
      'lock first row',
      'headings visible while scrolling',
      'always see headings',
    ],
    calls: ['freezing rows or columns as headers'],
  },
  {
    says: ['join cells', 'cells together', 'combine cells', 'one big cell'],
    calls: ['merge cells'],
  },
  {
    says: ['colour by value', 'colour depending', 'traffic light'],
    calls: ['conditional formatting'],
  },
  {
    says: ['double entries', 'repeated rows', 'same rows twice'],
    calls: ['removing duplicate values'],
  },
  { says: ['alphabetical', 'biggest first', 'put in order'], calls: ['sorting data', 'sort'] },
  { says: ['see only some rows', 'only show rows'], calls: ['AutoFilter', 'filter'] },
  { says: ['pick from a list', 'only allow certain'], calls: ['validity of cell contents'] },
  { says: ['flip rows', 'swap rows and columns', 'turn a table'], calls: ['transposing'] },
  { says: ['drops the zero', 'zero in front', 'loses the zero'], calls: ['leading zeros'] },
  { says: ['money', 'euros', 'dollars', 'pounds'], calls: ['currency format'] },
  {
    says: ['too many digits', 'after the comma', 'after the point', 'fewer decimals'],
    calls: ['numbers with decimals', 'rounded off numbers'],
  },
  {
    says: ['text instead of number', 'number is treated as text'],
    calls: ['converting text to numbers'],
  },
  {
    says: ['glue text', 'join names', 'put text together', 'join text'],
    calls: ['TEXTJOIN', 'CONCAT'],
  },
  { says: ['cross table', 'summarise', 'summarize', 'overview of data'], calls: ['pivot table'] },
  {
    says: ['age in years', 'days between', 'subtract dates'],
    calls: ['calculating with dates and times', 'DAYS'],
  },
  { says: ['working days', 'business days'], calls: ['NETWORKDAYS'] },
  {
    says: ['continue a series', 'carry on numbers'],
    calls: ['fill series', 'automatically calculating series'],
  },
  {
    says: ['dollar sign in formula', 'stay the same when copied', 'cell shifts when copying'],
    calls: ['absolute and relative references'],
  },
  {
    says: ['two lines in a cell', 'enter inside a cell', 'more lines in a cell'],
    calls: ['line breaks in cells', 'multi-line text'],
  },
  {
    says: ['others not change', 'lock cells', 'stop people changing'],
    calls: ['protecting cells'],
  },
  {
    says: ['title on every printed page', 'headings on every page'],
    calls: ['printing rows or columns on every page'],
  },
  { says: ['comma separated', 'semicolon separated'], calls: ['CSV files'] },
  { says: ['record my steps', 'automate'], calls: ['recording a macro'] },
  { says: ['powerpoint', 'power point'], calls: ['presentation'] },
  {
    says: ['effect between slides', 'changing slides effect', 'swoosh'],
    calls: ['slide transition'],
  },
  { says: ['make things move', 'fly in'], calls: ['animation', 'effect'] },
  {
    says: ['cheat sheet', 'speaker notes', 'my notes while presenting'],
    calls: ['presenter console', 'notes view'],
  },
  {
    says: ['same logo everywhere', 'logo on every slide', 'same background on all slides'],
    calls: ['master slide'],
  },
  {
    says: ['holiday pictures', 'slideshow of photos', 'many pictures at once'],
    calls: ['photo album'],
  },
  { says: ['pie diagram', 'cake chart', 'round chart'], calls: ['chart type pie'] },
  { says: ['org chart', 'boxes and arrows', 'process diagram'], calls: ['flowchart'] },
  {
    says: [
      'black and white',
      'remove colour',
      'remove color',
      'turn a photo grey',
      'grey picture',
      'picture without colours',
    ],
    calls: ['desaturate', 'grayscale'],
  },
  { says: ['colour'], calls: ['color'] },
  {
    says: [
      'cut a picture',
      'cut off edges',
      'cut out part',
      'snip',
      'trim a picture',
      'trim a photo',
    ],
    calls: ['crop'],
  },
  {
    says: [
      'make picture smaller',
      'shrink a photo',
      'make image bigger',
      'bigger picture',
      'resize photo',
    ],
    calls: ['scale image', 'change the size of an image'],
  },
  {
    says: [
      'too big to mail',
      'fewer megabytes',
      'file too heavy',
      'lighter file',
      'picture too heavy',
    ],
    calls: ['compressing images', 'file size'],
  },
  {
    says: [
      'remove backdrop',
      'cut out person',
      'remove background',
      'without background',
      'see through',
    ],
    calls: ['separating an object from its background', 'transparency'],
  },
  { says: ['devil eyes', 'glowing eyes'], calls: ['red eye removal'] },
  { says: ['mirror', 'upside down picture', 'other way round'], calls: ['flip'] },
  {
    says: ['crooked photo', 'horizon', 'tilted', 'lies on its side', 'wonky'],
    calls: ['rotate', 'straighten'],
  },
  {
    says: ['pimple', 'wrinkles', 'scratch', 'spots on skin', 'retouch', 'remove a person'],
    calls: ['heal', 'clone'],
  },
  { says: ['blurry photo', 'not crisp', 'make clearer'], calls: ['sharpen', 'unsharp mask'] },
  {
    says: ['make blurry', 'hide a face', 'unrecognisable face', 'soften a face'],
    calls: ['blur', 'pixelize'],
  },
  {
    says: [
      'too dark photo',
      'dark picture',
      'underexposed',
      'lighten a photo',
      'brighten a picture',
    ],
    calls: ['brightness-contrast', 'levels', 'exposure'],
  },
  {
    says: ['orange photo', 'bluish', 'colour cast', 'color cast', 'wrong tint'],
    calls: ['white balance', 'color balance'],
  },
  { says: ['like an old picture', 'vintage', 'brownish'], calls: ['sepia', 'old photo'] },
  { says: ['paint pot', 'pour color', 'fill an area', 'paint bucket'], calls: ['bucket fill'] },
  { says: ['soft edges', 'smooth edges', 'fade edges'], calls: ['feather'] },
  { says: ['fading colour', 'colour blend', 'one colour into another'], calls: ['gradient'] },
  {
    says: ['squash layers', 'join layers', 'combine layers'],
    calls: ['merge visible layers', 'flatten image'],
  },
  {
    says: ['montage', 'collage', 'two photos together'],
    calls: ['combining images', 'open as layers'],
  },
  { says: ['rounded edges', 'curved corners', 'soft corners'], calls: ['round corners'] },
  { says: ['shade behind', 'shadow behind letters'], calls: ['drop shadow'] },
  { says: ['grainy', 'speckles'], calls: ['noise reduction', 'despeckle'] },
  { says: ['put on top'], calls: ['bring to front'] },
  { says: ['put behind', 'underneath others'], calls: ['send to back'] },
  {
    says: ['save as jpg', 'save a png', 'get jpg from gimp'],
    calls: ['export image', 'export file'],
  },
  {
    says: ['tools have disappeared', 'toolbox gone', 'gimp windows gone'],
    calls: ['missing windows and dialogs'],
  },
];
