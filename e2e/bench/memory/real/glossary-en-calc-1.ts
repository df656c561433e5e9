/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnCalc1: readonly GlossaryLine[] = [
  // Cells, rows, columns, sheets
  {
    says: [
      'hash signs',
      'pound symbols in cell',
      'number does not fit',
      'column full of hashes',
      'cell shows hashes',
      'three hashes',
    ],
    calls: ['column width', 'changing row height or column width', 'error codes'],
  },
  {
    says: [
      'row taller',
      'fit column to text',
      'text cut off in cell',
      'autofit',
      'same width columns',
    ],
    calls: ['changing row height or column width', 'optimal column width'],
  },
  {
    says: [
      'keep header visible',
      'lock top row',
      'freeze header',
      'headings stay',
      'keep first column',
      'scroll without losing headings',
      'freeze panes',
      'pin the header',
      'first row fixed',
    ],
    calls: ['freezing rows or columns as headers'],
  },
  {
    says: ['split window in calc', 'see two parts of sheet', 'divide sheet view'],
    calls: ['split window'],
  },
  {
    says: [
      'several cells one',
      'title over several columns',
      'join cells in calc',
      'unmerge',
      'merged cells',
      'title across columns',
    ],
    calls: ['merge and unmerge cells', 'merge and center cells'],
  },
  {
    says: [
      'hide column',
      'hide row',
      'rows missing',
      'row numbers skip',
      'columns missing',
      'show hidden rows',
      'unhide',
      'hidden columns',
    ],
    calls: ['hide', 'show', 'changing table views'],
  },
  {
    says: ['put in a row', 'insert column', 'row between', 'new row calc', 'insert row'],
    calls: ['insert rows', 'insert columns', 'insert cells'],
  },
  { says: ['remove rows', 'delete column', 'cells gone'], calls: ['delete cells', 'delete rows'] },
  {
    says: ['clear numbers', 'delete only contents', 'blank out cells', 'clear the sheet'],
    calls: ['deleting contents'],
  },
  {
    says: ['another tab', 'tabs at bottom', 'new sheet', 'extra sheet'],
    calls: ['insert sheet', 'applying multiple sheets'],
  },
  { says: ['name of tab', 'rename tab', 'tab color'], calls: ['renaming sheets'] },
  {
    says: [
      'move tab',
      'copy tab',
      'duplicate sheet',
      'sheet to another file',
      'move a sheet',
      'copy a sheet',
    ],
    calls: ['move or copy a sheet'],
  },
  { says: ['delete a tab', 'remove sheet', 'remove tab'], calls: ['delete sheet'] },
  {
    says: [
      'hide a tab',
      'sheet disappeared',
      'cannot see sheet',
      'tabs disappeared',
      'tab missing',
    ],
    calls: ['show sheet', 'hide'],
  },
  {
    says: ['same data in all sheets', 'type in several sheets', 'every sheet same'],
    calls: ['copying to multiple sheets', 'fill sheets'],
  },
  {
    says: ['mark several cells', 'select cells apart', 'non adjacent cells', 'pick separate cells'],
    calls: ['selecting multiple cells'],
  },
  {
    says: ['drag cells', 'move cells', 'swap columns', 'change order of columns', 'move a column'],
    calls: ['moving cells by drag-and-drop'],
  },
  {
    says: ['paste only visible', 'copies hidden rows too', 'copy filtered', 'copy only what i see'],
    calls: ['only copy visible cells'],
  },
  {
    says: [
      'paste values only',
      'keep result without formula',
      'formula to number',
      'turn formula into value',
      'freeze results',
    ],
    calls: ['paste special', 'formula to values'],
  },
  {
    says: ['new line in cell', 'line feed in cell', 'long text in cell', 'wrap text'],
    calls: ['inserting line breaks in cells', 'writing multi-line text'],
  },
  {
    says: [
      'slanted heading in cell',
      'vertical letters cell',
      'diagonal text',
      'turn heading sideways',
    ],
    calls: ['rotating text'],
  },
  {
    says: ['switch rows', 'turn table around', 'flip the table', 'swap axes of table'],
    calls: ['rotating tables (transposing)'],
  },
  {
    says: ['name a range', 'give cells a name', 'cell nickname', 'call a cell'],
    calls: ['naming cells', 'named ranges and expressions'],
  },
  {
    says: ['note in cell', 'red triangle', 'comment in cell', 'corner dot', 'red corner'],
    calls: ['inserting and editing comments'],
  },
  {
    says: ['go to cell', 'jump to sheet', 'get to another sheet', 'too many tabs'],
    calls: ['navigating through sheets tabs', 'go to sheet', 'navigator'],
  },
  {
    says: [
      'grey lines',
      'gridlines',
      'cell lines do not print',
      'print grid',
      'hide grid lines',
      'lines between cells',
    ],
    calls: ['printing sheet details', 'changing table views', 'grid'],
  },
  {
    says: ['column letters gone', 'row numbers gone', 'no abc on top'],
    calls: ['column & row headers'],
  },
  // Typing and format
  {
    says: [
      'turns into date',
      'makes a date',
      'date instead of number',
      'becomes a date',
      '1-2 becomes',
      'turns into january',
    ],
    calls: ['deactivating automatic changes', 'formatting numbers as text'],
  },
  { says: ['three quarters', 'fractions'], calls: ['entering fractions'] },
  {
    says: [
      'zeros at start',
      'zip code',
      'zero disappears',
      'phone number loses zero',
      'postcode',
      'missing zero',
      'leading zero',
      'first zero',
    ],
    calls: ['leading zeros'],
  },
  {
    says: [
      'sum is zero',
      'numbers on left side',
      'treated as text',
      'apostrophe',
      'numbers stored as text',
    ],
    calls: ['converting text to numbers', 'formatting numbers as text'],
  },
  {
    says: [
      'long number',
      'card number changes',
      'scientific notation',
      'long numbers strange',
      '1.2e+10',
    ],
    calls: ['formatting numbers as text', 'number format codes'],
  },
  {
    says: [
      'euro sign in cell',
      'dollar sign on numbers',
      'price format',
      'currency symbol',
      'pound sign on numbers',
    ],
    calls: ['cells in currency format'],
  },
  {
    says: ['discount', 'vat', 'tax'],
    calls: ['number format: percent', 'calculating in spreadsheets'],
  },
  {
    says: [
      'fewer digits',
      'two decimals',
      'decimal places',
      'too many decimals',
      'numbers after point',
      'pennies',
      'totals off by a cent',
    ],
    calls: ['numbers with decimals', 'rounded off numbers'],
  },
  {
    says: ['thousands separator', 'comma for thousands', 'comma instead of dot', 'decimal comma'],
    calls: ['number format codes', 'language setting options'],
  },
  {
    says: ['red numbers', 'minus in red', 'negative red', 'show negatives', 'debts in red'],
    calls: ['highlighting negative numbers'],
  },
  {
    says: ['date format', 'date without year', 'show weekday', 'date shows as number', 'long date'],
    calls: ['number format codes', 'user-defined number formats', 'format cells'],
  },
  {
    says: [
      'add kg behind',
      'unit behind number',
      'own number format',
      'text after number',
      'custom format',
    ],
    calls: ['user-defined number formats', 'number format codes'],
  },
  {
    says: [
      'change colour by itself',
      'colour larger values',
      'overdue red',
      'warn with colour',
      'heat map',
      'color scale',
      'bars in cells',
      'arrows in cells',
      'icons in cells',
      'turns red when',
    ],
    calls: ['conditional formatting', 'databar'],
  },
  {
    says: [
      'striped rows',
      'every other row',
      'alternating colours',
      'pretty sheet',
      'quick design',
      'nice looking spreadsheet',
      'zebra',
    ],
    calls: ['AutoFormat for tables', 'selecting themes for sheets'],
  },
  {
    says: ['cell style', 'same formatting other cells', 'save cell look'],
    calls: ['cell styles', 'styles in Calc'],
  },
  {
    says: ['lines around cells', 'cell borders', 'thick border', 'frame cells', 'box around cells'],
    calls: ['user defined borders in cells'],
  },
  {
    says: ['colour a cell', 'cell background', 'paint the cell'],
    calls: ['defining background colors or background graphics'],
  },
];
