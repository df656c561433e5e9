/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnWriter2: readonly GlossaryLine[] = [
  {
    says: [
      'square metres',
      'm2',
      'little number',
      'h2o',
      'ordinal th',
      'tiny number raised',
      'small 2',
    ],
    calls: ['superscript or subscript'],
  },
  {
    says: [
      'letters further apart',
      'letter spacing',
      'letters squeezed',
      'spread letters',
      'kerning',
    ],
    calls: ['font position'],
  },
  {
    says: [
      'text sideways',
      'vertical text',
      'turn letters',
      'text up the side',
      'rotated text',
      'text running upwards',
    ],
    calls: ['rotating text'],
  },
  { says: ['fairy tale first letter', 'huge initial', 'big initial letter'], calls: ['drop caps'] },
  {
    says: ['blinking text', 'scrolling text', 'marquee text'],
    calls: ['animating text', 'text animation'],
  },
  { says: ['type anywhere', 'write in the middle of page'], calls: ['using the direct cursor'] },
  {
    says: [
      'overwriting',
      'insert key',
      'letters vanish',
      'typing replaces text',
      'replaces what follows',
    ],
    calls: ['insert mode and overwrite mode'],
  },
  {
    says: [
      'default letters',
      'change standard font',
      'always opens in times',
      'default font',
      'starting font',
    ],
    calls: ['basic fonts', 'default and custom templates'],
  },
  {
    says: ['copy text elsewhere', 'cut and paste text', 'drag text', 'swap paragraphs'],
    calls: ['moving and copying text in documents'],
  },
  {
    says: ['reorder chapters', 'move a chapter', 'change order of chapters', 'rearrange headings'],
    calls: ['rearranging a document by using the Navigator'],
  },
  {
    says: [
      'list of headings',
      'jump to a chapter',
      'get around document',
      'document map',
      'go to heading',
      'outline pane',
      'side panel headings',
    ],
    calls: ['navigator for text documents'],
  },
  {
    says: ['fold chapters', 'collapse headings', 'hide text below a heading', 'show only headings'],
    calls: ['outline content visibility'],
  },
  { says: ['why does this text look different', 'inspect style'], calls: ['style inspector'] },
  // Lists, headings, styles
  {
    says: ['add bullets', 'dashes in front', 'list with points', 'shopping list'],
    calls: ['adding bullets', 'unordered', 'creating numbered or bulleted lists'],
  },
  {
    says: ['letters in front', 'a) b) c)', 'number paragraphs', 'list with letters'],
    calls: ['adding numbering', 'ordered'],
  },
  {
    says: [
      'continue numbering',
      'starts at one again',
      'list restarts',
      'numbering wrong',
      'start list at 1',
      'carry on counting',
    ],
    calls: [
      'restart numbering',
      'modifying numbering in an ordered list',
      'combining numbered lists',
    ],
  },
  {
    says: [
      'makes a list by itself',
      'bullets appear by themselves',
      'numbers by itself',
      'stop automatic list',
    ],
    calls: ['creating numbered or bulleted lists as you type', 'turning off AutoCorrect'],
  },
  {
    says: [
      'one paragraph without bullet',
      'no bullet on this line',
      'skip number one line',
      'stop list',
    ],
    calls: ['turning off bullets and numbering for individual paragraphs'],
  },
  {
    says: [
      'sub list',
      'sublist',
      'nested list',
      'list inside list',
      'sub points',
      'indented bullets',
      'multilevel',
    ],
    calls: ['changing the list level of a list paragraph', 'outline'],
  },
  {
    says: ['numbers in headings', 'chapter numbers', '1.1 headings'],
    calls: ['chapter numbering'],
  },
  {
    says: ['numbers beside each line', 'number the lines', 'line count in margin', 'poem numbers'],
    calls: ['adding line numbers'],
  },
  {
    says: ['change all headings', 'word styles', 'consistent headings', 'look of headings'],
    calls: ['styles in Writer', 'templates and styles'],
  },
  {
    says: ['own style', 'use format again', 'make a style'],
    calls: ['creating new styles from selections'],
  },
  {
    says: ['styles from another document', 'styles of other file', 'reuse styles'],
    calls: ['using styles from another document or template'],
  },
  {
    says: ['change a style', 'all headings change at once'],
    calls: ['updating styles from selections'],
  },
  {
    says: ['paint a style', 'apply style with mouse', 'style brush'],
    calls: ['applying styles in fill format mode'],
  },
  {
    says: ['own template', 'company template', 'document always starts like this'],
    calls: ['creating and changing default and custom templates'],
  },
  // Indexes and notes
  {
    says: [
      'contents list',
      'list of headings with page numbers',
      'contents of the book',
      'chapter overview pages',
    ],
    calls: ['creating a table of contents'],
  },
  {
    says: [
      'contents wrong pages',
      'refresh the contents',
      'contents not updated',
      'toc update',
      'contents list old',
      'contents out of date',
    ],
    calls: ['updating, editing and deleting indexes and tables of contents'],
  },
  {
    says: ['word index', 'index at the back', 'a to z index', 'list of terms', 'keyword list'],
    calls: ['creating alphabetical indexes', 'index or table of contents entries'],
  },
  {
    says: ['list of pictures', 'list of figures', 'table of figures'],
    calls: ['user-defined indexes', 'illustration index'],
  },
  {
    says: [
      'look of the contents',
      'dots in contents',
      'contents list clickable',
      'format contents',
    ],
    calls: ['formatting an index or a table of contents'],
  },
  {
    says: ['books i used', 'literature', 'bibliographic', 'apa', 'sources used'],
    calls: ['creating a bibliography', 'insert bibliography entry'],
  },
  {
    says: ['footer note', 'explanatory note', 'little number with note', 'note at the end'],
    calls: ['inserting and editing footnotes or endnotes'],
  },
  {
    says: ['footnote line', 'space for footnotes'],
    calls: ['spacing between footnotes', 'footnote settings'],
  },
  {
    says: [
      'refer to figure',
      'point to another chapter',
      'reference to a heading',
      'as shown in figure',
    ],
    calls: ['inserting cross-references'],
  },
  {
    says: ['mark a place', 'come back to this place', 'bookmark in text', 'jump mark'],
    calls: ['insert bookmark'],
  },
  {
    says: [
      'text under picture',
      'figure 1',
      'number the pictures',
      'caption',
      'title for table',
      'label a picture',
    ],
    calls: ['using captions', 'AutoCaption'],
  },
  // Tables
  {
    says: ['make a table', 'grid of cells', 'insert a grid'],
    calls: ['inserting tables', 'insert table'],
  },
  {
    says: [
      'add row',
      'another row',
      'add column',
      'more rows',
      'new row',
      'extra column',
      'row in the middle',
    ],
    calls: ['insert rows', 'insert columns/rows', 'rows and columns by keyboard'],
  },
  {
    says: ['delete table', 'remove table', 'delete row', 'get rid of table'],
    calls: ['deleting tables or the contents of a table'],
  },
  {
    says: [
      'column wider',
      'table too wide',
      'row higher',
      'table runs off page',
      'equal columns',
      'same width',
      'resize table',
      'column narrower',
    ],
    calls: ['resizing rows and columns in a text table', 'distribute columns equally'],
  },
  { says: ['cut table in two', 'divide table'], calls: ['split table'] },
  { says: ['join two tables', 'combine tables', 'tables together'], calls: ['merge table'] },
  {
    says: ['lines of the table', 'invisible table', 'table border'],
    calls: ['defining borders for tables and table cells'],
  },
  {
    says: [
      'heading on every page table',
      'table header again',
      'repeat first row',
      'header row on each page',
      'top row repeat',
    ],
    calls: ['repeating a table header on a new page'],
  },
  {
    says: ['join table cells', 'one big box', 'merge boxes', 'split a box'],
    calls: ['merging and splitting cells'],
  },
  {
    says: [
      'table total',
      'sums in text',
      'sum in writer',
      'calculate in text',
      'arithmetic in a letter',
    ],
    calls: ['calculating cell totals in tables', 'calculating in text documents'],
  },
  { says: ['text to table', 'turn list into table'], calls: ['convert text to table'] },
  {
    says: ['sort a list', 'sort paragraphs', 'alphabetical list', 'names alphabetical'],
    calls: ['sort'],
  },
  { says: ['pretty table', 'coloured table', 'striped table'], calls: ['AutoFormat for tables'] },
  {
    says: [
      'spreadsheet in text',
      'excel table in document',
      'paste from excel',
      'calc table in letter',
      'excel into word',
    ],
    calls: ['copying spreadsheet areas to text documents', 'inserting data from spreadsheets'],
  },
  {
    says: ['turns numbers into dates table', 'table changes numbers', 'table makes dates'],
    calls: ['turning number recognition on or off in tables'],
  },
  // Pictures, frames
  {
    says: ['put a picture', 'insert photo', 'add a picture', 'insert image', 'put in a photo'],
    calls: ['inserting a graphic from a file', 'inserting graphics'],
  },
  {
    says: ['scan into document', 'scanned paper', 'insert scan'],
    calls: ['inserting a scanned image'],
  },
];
