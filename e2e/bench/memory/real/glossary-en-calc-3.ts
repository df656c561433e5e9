/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnCalc3: readonly GlossaryLine[] = [
  { says: ['roman numerals', 'roman numbers'], calls: ['ROMAN function', 'ARABIC function'] },
  {
    says: [
      'convert units',
      'miles to kilometres',
      'pounds to kilos',
      'fahrenheit to celsius',
      'inches to cm calc',
    ],
    calls: ['CONVERT function'],
  },
  { says: ['mortgage', 'monthly rate', 'loan', 'depreciation'], calls: ['financial functions'] },
  {
    says: [
      'which number do i need',
      'how much must i sell',
      'calculate backwards',
      'reach a result',
      'target value',
      'what grade do i need',
    ],
    calls: ['goal seek', 'solver'],
  },
  {
    says: ['best combination', 'optimum', 'minimise cost', 'maximise profit', 'best mix'],
    calls: ['solver'],
  },
  {
    says: [
      'what if',
      'try different values',
      'several cases',
      'best and worst case',
      'different assumptions',
    ],
    calls: ['using scenarios', 'multiple operations'],
  },
  {
    says: ['formula for many cells at once', 'curly brackets formula', 'ctrl shift enter'],
    calls: ['matrix formulas', 'array functions'],
  },
  {
    says: ['do not know the formula', 'help with formulas', 'list of formulas', 'fx'],
    calls: ['function wizard', 'functions by category', 'function list'],
  },
  {
    says: ['correlation', 'regression', 'deviation', 'variance', 't test'],
    calls: ['data statistics in Calc', 'regression analysis', 'statistical functions'],
  },
  {
    says: ['moving average', 'smooth data', 'rolling average'],
    calls: ['moving average in Calc', 'exponential smoothing in Calc'],
  },
  {
    says: ['own function', 'write my function', 'make a new function'],
    calls: ['user-defined functions'],
  },
  { says: ['tiny graph in cell', 'mini chart', 'small graph inside cell'], calls: ['sparklines'] },
  // Sort, filter, summarize
  {
    says: [
      'sort by name',
      'highest to lowest',
      'sort dates',
      'alphabetical order',
      'sort column',
      'sorted wrong',
      'rows mixed up after sorting',
    ],
    calls: ['sorting data', 'sort criteria'],
  },
  {
    says: [
      'show only those',
      'show certain rows',
      'arrows in heading',
      'only paid',
      'see only customers',
    ],
    calls: ['applying AutoFilter', 'applying filters', 'filtering cell ranges'],
  },
  {
    says: ['remove filter', 'rows lost after filter', 'see all rows again', 'rows vanished'],
    calls: ['reset filter', 'applying filters'],
  },
  {
    says: ['complicated filter', 'filter several conditions', 'filter copy elsewhere'],
    calls: ['advanced filters'],
  },
  {
    says: [
      'remove doubles',
      'same rows',
      'repeated names',
      'delete repeated',
      'unique values',
      'double rows',
      'duplicate rows',
      'rows twice',
    ],
    calls: ['removing duplicate values'],
  },
  {
    says: [
      'totals per group',
      'total by month',
      'sum per group',
      'partial totals',
      'total after each group',
    ],
    calls: ['using subtotals tool', 'subtotals', 'pivot table'],
  },
  {
    says: [
      'sales report',
      'summarise by month',
      'group sales',
      'pivot',
      'summary table',
      'who sold how much',
      'cross tab',
    ],
    calls: ['creating pivot tables', 'pivot table'],
  },
  {
    says: ['refresh the summary', 'new rows not in pivot', 'pivot does not update'],
    calls: ['updating pivot tables'],
  },
  { says: ['group by month', 'group dates'], calls: ['grouping pivot tables'] },
  {
    says: [
      'fold rows',
      'plus sign at left',
      'collapse groups',
      'expand groups',
      'hide details',
      'collapse rows',
    ],
    calls: ['group and outline', 'hide details', 'AutoOutline'],
  },
  {
    says: [
      'combine several sheets',
      'data from several tables',
      'add several tables',
      'merge sheets',
    ],
    calls: ['consolidating data'],
  },
  {
    says: [
      'search sheet',
      'replace in cells',
      'find value',
      'change a value everywhere in sheet',
      'find a name calc',
    ],
    calls: ['finding and replacing in Calc'],
  },
  // Import, print, charts
  {
    says: [
      'open csv',
      'everything in one cell',
      'bank file',
      'import txt',
      'strange letters csv',
      'bank statement download',
      'semicolon file',
      'export from bank',
    ],
    calls: ['importing and exporting CSV files', 'importing and exporting text files'],
  },
  {
    says: ['save comma separated', 'save csv', 'export list csv'],
    calls: ['importing and exporting CSV files'],
  },
  {
    says: ['data from a website', 'table from internet', 'web table', 'stock prices in sheet'],
    calls: ['inserting external data in table (WebQuery)'],
  },
  {
    says: [
      'print everything on one page',
      'squeeze print on page',
      'prints on many pages',
      'make it fit',
      'too wide to print',
      'last column on another page',
      'shrink to print',
      'scale printing',
    ],
    calls: ['defining number of pages for printing', 'scale'],
  },
  {
    says: [
      'print only part',
      'print area',
      'print selection',
      'prints too much',
      'print only the table',
      'print some cells',
    ],
    calls: ['using print ranges on a spreadsheet', 'define print ranges'],
  },
  {
    says: [
      'headings on all printed pages',
      'title row each page',
      'repeat row when printing',
      'header row printed',
    ],
    calls: ['printing rows or columns on every page'],
  },
  {
    says: ['print sideways', 'landscape sheet', 'spreadsheet landscape'],
    calls: ['printing sheets in landscape format'],
  },
  {
    says: ['blue page lines', 'page cuts', 'change where page splits'],
    calls: ['page break view', 'insert page break'],
  },
  {
    says: ['file name on print', 'header in calc', 'footer in calc', 'page number calc'],
    calls: ['headers & footers', 'header/footer'],
  },
  {
    says: ['make a chart', 'graph', 'bar chart', 'plot'],
    calls: ['inserting charts', 'chart wizard', 'choosing a chart type'],
  },
  { says: ['change kind of chart', 'other chart'], calls: ['choosing a chart type'] },
  {
    says: ['pie chart', 'pie graph', 'pie with slices', 'round graph', 'donut', 'circle graph'],
    calls: ['chart type pie'],
  },
  { says: ['dots chart', 'scatter', 'point cloud'], calls: ['chart type XY'] },
  { says: ['stock chart', 'candlestick', 'share prices'], calls: ['chart type stock'] },
  { says: ['spider chart', 'radar', 'web chart'], calls: ['chart type net'] },
  {
    says: ['combined chart', 'columns and line', 'bars plus curve'],
    calls: ['chart type column and line'],
  },
  { says: ['chart title', 'name of graph', 'heading of chart'], calls: ['editing chart titles'] },
  {
    says: ['colour key', 'what colour means', 'legend', 'key of chart', 'names beside chart'],
    calls: ['editing chart legends'],
  },
  {
    says: [
      'scale of chart',
      'numbers on axis',
      'vertical axis',
      'second axis',
      'x axis',
      'labels on axis',
    ],
    calls: ['editing chart axes', 'axes', 'scale'],
  },
  { says: ['values on chart', 'percent on chart', 'show values on graph'], calls: ['data labels'] },
  { says: ['trend', 'best fit', 'forecast line', 'prediction line'], calls: ['trend lines'] },
  {
    says: [
      'chart misses data',
      'add data to chart',
      'missing series',
      'more data in graph',
      'chart does not show new rows',
    ],
    calls: ['data range', 'data series'],
  },
  { says: ['three dimensional chart', 'chart in 3d'], calls: ['3D view'] },
  {
    says: ['colour of bars', 'picture on bars', 'bar pattern'],
    calls: ['adding texture to chart bars', 'data series'],
  },
  { says: ['error margin', 'plus minus bars', 'uncertainty in chart'], calls: ['X/Y error bars'] },
  { says: ['bubbles chart', 'three values chart'], calls: ['chart type bubble'] },
  {
    says: ['graph into letter', 'paste chart in writer'],
    calls: ['inserting a Calc chart into a text document'],
  },
  {
    says: ['open excel', 'xlsx', 'xls', 'excel file looks wrong', 'excel macros', 'save for excel'],
    calls: ['Microsoft Office documents', 'saving documents in other formats'],
  },
  { says: ['open dbf', 'dbase'], calls: ['importing and exporting dBASE files'] },
  { says: ['sheet as web page', 'save sheet html'], calls: ['saving and opening sheets in HTML'] },
  { says: ['two digit years', 'wrong century', 'year 30'], calls: ['19xx/20xx years'] },
  {
    says: ['count only visible', 'ignore hidden rows in sum', 'sum of filtered'],
    calls: ['SUBTOTAL', 'AGGREGATE function'],
  },
];
