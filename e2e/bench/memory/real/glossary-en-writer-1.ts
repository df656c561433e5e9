/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnWriter1: readonly GlossaryLine[] = [
  // Page
  {
    says: ['number of the page', 'page counter', 'page 1 of 10', 'numbers at the foot'],
    calls: ['page numbers', 'inserting page numbers in footers'],
  },
  {
    says: [
      'start numbering on page 3',
      'first numbered page',
      'start with page number',
      'do not count the cover',
      'numbering from second page',
      'start counting from',
    ],
    calls: ['page numbers', 'title pages', 'page break'],
  },
  {
    says: [
      'no number on first page',
      'first page without header',
      'cover without number',
      'skip number on cover',
    ],
    calls: ['title pages', 'defining different headers and footers'],
  },
  {
    says: ['how many pages', 'total pages', 'page x of y'],
    calls: ['page count', 'conditional text for page counts'],
  },
  {
    says: [
      'one landscape page',
      'wide page in the middle',
      'page on its side',
      'horizontal page',
      'wide table page',
    ],
    calls: ['changing page orientation (landscape or portrait)'],
  },
  {
    says: [
      'page margins',
      'margins too wide',
      'text too close to edge',
      'white border of page',
      'change the margins',
      'smaller margins',
    ],
    calls: ['page style', 'page', 'using rulers'],
  },
  {
    says: ['sheet size', 'letter paper', 'set a4', 'paper format document'],
    calls: ['page', 'page style'],
  },
  {
    says: [
      'left and right pages different',
      'odd and even',
      'facing pages',
      'space for binding',
      'bind a book',
      'mirrored margins',
    ],
    calls: ['alternating page styles on odd and even pages'],
  },
  {
    says: [
      'different heading per chapter',
      'change header midway',
      'other header later',
      'footer different',
      'header only on some pages',
    ],
    calls: ['defining different headers and footers'],
  },
  {
    says: [
      'letterhead',
      'logo at the top',
      'name on every page',
      'repeat text at top',
      'company name on each page',
      'title on each page',
    ],
    calls: ['headers and footers'],
  },
  {
    says: [
      'text at the bottom',
      'company data at bottom',
      'repeat at bottom',
      'address at the bottom of every page',
    ],
    calls: ['headers and footers', 'footer'],
  },
  {
    says: ['chapter name at top', 'chapter title on each page'],
    calls: ['chapter name and number in a header or a footer'],
  },
  {
    says: [
      'empty page',
      'delete a page',
      'extra page',
      'blank page',
      'remove page',
      'unwanted page',
      'get rid of a page',
    ],
    calls: ['inserting and deleting page breaks'],
  },
  {
    says: [
      'start on a fresh page',
      'begin new page',
      'force a new page',
      'chapter on new page',
      'go to next page',
    ],
    calls: ['inserting and deleting page breaks'],
  },
  {
    says: [
      'colour of the page',
      'page background',
      'picture behind the text',
      'coloured paper',
      'full page picture behind',
    ],
    calls: ['changing page backgrounds'],
  },
  {
    says: [
      'frame round page',
      'border around the page',
      'decorative border',
      'box around the page',
    ],
    calls: ['defining borders for pages'],
  },
  {
    says: [
      'draft across page',
      'grey letters behind',
      'confidential across',
      'faint words behind',
      'diagonal text behind',
      'copy stamp',
    ],
    calls: ['page watermark'],
  },
  {
    says: ['two columns', 'newspaper columns', 'newsletter', 'text in columns', 'like a newspaper'],
    calls: ['columns', 'sections'],
  },
  {
    says: ['part of document different', 'part in two columns', 'protected part'],
    calls: ['using sections', 'inserting sections'],
  },
  {
    says: [
      'cannot type above table',
      'table at very top',
      'write before the table',
      'line above table',
      'space before table',
    ],
    calls: ['inserting text before a table at the top of page'],
  },
  {
    says: ['see two pages', 'print preview', 'what it looks like printed', 'before printing'],
    calls: ['previewing a page before printing', 'multiple pages preview'],
  },
  {
    says: ['lines on front and back align', 'lines match between columns'],
    calls: ['page line-spacing (register-true)'],
  },
  // Paragraph and character
  {
    says: ['space between rows of text', '1.5 spacing', 'lines too far apart'],
    calls: ['line spacing', 'indents and spacing'],
  },
  {
    says: [
      'space between paragraphs',
      'gap between paragraphs',
      'paragraphs too close',
      'gap after paragraph',
    ],
    calls: ['indents and spacing', 'paragraph'],
  },
  {
    says: [
      'first line in',
      'push text to the right',
      'tab at start',
      'hanging indent',
      'move paragraph in',
    ],
    calls: ['indenting paragraphs'],
  },
  {
    says: [
      'centre text',
      'center the title',
      'middle of page',
      'text to the right',
      'right aligned',
      'center a heading',
    ],
    calls: ['alignment', 'using a frame to center text on a page'],
  },
  {
    says: [
      'even edges',
      'both margins straight',
      'ragged edge',
      'block text',
      'justified',
      'straight right edge',
    ],
    calls: ['justify'],
  },
  {
    says: [
      'tab key',
      'dots up to number',
      'dotted line to number',
      'line up prices',
      'tab positions',
      'dot leaders',
    ],
    calls: ['tab stops'],
  },
  {
    says: [
      'horizontal line',
      'line across',
      'separator line',
      'line will not go away',
      'cannot delete line',
      'line I cannot remove',
      'three dashes line',
    ],
    calls: ['drawing lines in text', 'defining borders for paragraphs'],
  },
  {
    says: ['box around text', 'frame round a paragraph', 'border around paragraph'],
    calls: ['defining borders for paragraphs', 'borders for characters'],
  },
  {
    says: [
      'colour behind text',
      'shade a paragraph',
      'highlight a paragraph',
      'paragraph background',
      'highlight words',
    ],
    calls: ['background color/paragraph background', 'character highlighting color'],
  },
  {
    says: [
      'heading alone at bottom',
      'single line on next page',
      'keep together',
      'widow',
      'orphan',
      'keep heading with text',
      'do not split paragraph',
    ],
    calls: ['text flow'],
  },
  {
    says: [
      'hyphen',
      'split words',
      'words broken at end',
      'syllables',
      'dashes in words at line end',
    ],
    calls: ['hyphenation', 'preventing hyphenation of specific words'],
  },
  {
    says: [
      'name stay together',
      'number and unit together',
      'not break between words',
      'keep on same line',
    ],
    calls: ['non-breaking spaces'],
  },
  {
    says: [
      'remove enters',
      'lines broken from pdf',
      'pasted lines cut',
      'returns at end of every line',
      'too many returns',
      'pasted text broken lines',
    ],
    calls: ['removing line breaks'],
  },
  {
    says: [
      'backwards p',
      'paragraph sign',
      'dots between words',
      'strange marks',
      'symbols at line ends',
      'pilcrow',
      'weird characters between words',
      'nonprinting characters',
    ],
    calls: ['formatting marks'],
  },
  {
    says: [
      'darker text',
      'bold words',
      'emphasise',
      'bold stuck',
      'everything turns bold',
      'stop bold',
      'back to normal letters',
    ],
    calls: ['resetting font attributes', 'clear direct formatting', 'emphasizing text'],
  },
  {
    says: [
      'lower case',
      'upper to lower',
      'first letter capital',
      'typed in capitals',
      'capitalise',
      'change to capitals',
    ],
    calls: ['changing the case of text'],
  },
];
