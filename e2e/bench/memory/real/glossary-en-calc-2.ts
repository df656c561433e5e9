/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnCalc2: readonly GlossaryLine[] = [
  {
    says: [
      'drag to fill',
      'fill down',
      'consecutive days',
      'monday tuesday',
      'months in a row',
      'fill in numbers',
      'copy down',
    ],
    calls: ['automatically calculating series', 'fill series'],
  },
  {
    says: [
      'own sort order',
      'sort months',
      'fill with my names',
      'custom list',
      'january before april',
    ],
    calls: ['applying sort lists'],
  },
  {
    says: [
      'completes my typing',
      'guesses from column above',
      'fills in word from above',
      'finishing my entry',
    ],
    calls: ['AutoInput'],
  },
  {
    says: ['capital in cell by itself', 'corrects in calc', 'changes letters cell'],
    calls: ['deactivating automatic changes', 'AutoCorrect'],
  },
  {
    says: [
      'dropdown',
      'drop down',
      'only yes or no',
      'only numbers allowed',
      'limit what people type',
      'restrict input',
      'prevent wrong entries',
    ],
    calls: ['validity of cell contents', 'validity'],
  },
  {
    says: ['message on wrong input', 'warning on wrong entry', 'hint when typing in cell'],
    calls: ['error alert', 'input help'],
  },
  {
    says: ['random numbers', 'lottery', 'raffle', 'draw lots'],
    calls: ['fill random numbers', 'RAND mathematical functions'],
  },
  {
    says: ['entry mask', 'easier to enter rows', 'input form rows'],
    calls: ['data entry form for spreadsheet'],
  },
  {
    says: [
      'lock the sheet',
      'protect formulas',
      'do not touch formulas',
      'password on sheet',
      'cannot type in cell',
      'cell is protected',
      'only some cells editable',
      'unlock sheet',
    ],
    calls: ['protecting cells from changes', 'protecting sheet', 'unprotecting cells'],
  },
  {
    says: ['hide the formula', 'formula not visible', 'secret formula'],
    calls: ['cell protection', 'protecting cells from changes'],
  },
  {
    says: [
      'several people same sheet',
      'work on same file',
      'share spreadsheet',
      'edit together',
      'two people at once',
    ],
    calls: ['sharing spreadsheets', 'collaboration'],
  },
  // Formulas
  { says: ['add numbers', 'total at bottom', 'sum of numbers'], calls: ['SUM function', 'sum'] },
  {
    says: ['type a formula', 'divide cells', 'calculate something', 'start with equals'],
    calls: ['entering formulas', 'calculating with formulas', 'calculating in spreadsheets'],
  },
  {
    says: ['copy a formula', 'drag a formula', 'same formula below', 'formula down the column'],
    calls: ['copying formulas'],
  },
  {
    says: [
      'stay the same when copying',
      'dollar sign',
      'fix a cell',
      'reference changes on copy',
      'formula shifts',
    ],
    calls: ['addresses and references, absolute and relative'],
  },
  {
    says: ['see formulas', 'shows formula instead of result', 'formula visible instead'],
    calls: ['displaying formulas or values'],
  },
  {
    says: [
      'value from another sheet',
      'get from other tab',
      'sum across sheets',
      'pull from another sheet',
      'refer to other sheet',
    ],
    calls: ['references to other sheets', 'applying multiple sheets'],
  },
  {
    says: [
      'value from another file',
      'link two files',
      'other workbook',
      'broken links',
      'update links',
      'cell in other file',
    ],
    calls: ['referencing a cell in another document', 'external links'],
  },
  {
    says: [
      'formula error',
      'err:502',
      'err 508',
      'divide by zero',
      'div/0',
      'error in cell',
      'error code',
    ],
    calls: ['error codes in LibreOffice Calc'],
  },
  {
    says: [
      'where does the number come from',
      'blue arrows',
      'who uses this cell',
      'find mistake in formula',
      'trace a formula',
    ],
    calls: ['detective', 'trace precedents'],
  },
  {
    says: ['circular reference', 'refers to itself', 'loop in formula'],
    calls: ['error codes in LibreOffice Calc', 'calculate'],
  },
  {
    says: ['formula does not update', 'old result', 'refresh sums', 'totals do not change'],
    calls: ['recalculate', 'AutoCalculate', 'recalculate hard'],
  },
  {
    says: [
      'look up value',
      'vlookup',
      'price by code',
      'find price in other table',
      'match two tables',
      'lookup',
      'look up a price',
      'hlookup',
      'xlookup',
    ],
    calls: ['VLOOKUP spreadsheet functions', 'spreadsheet functions'],
  },
  {
    says: ['condition in formula', 'pass or fail', 'yes or no depending'],
    calls: ['logical functions', 'IFS function'],
  },
  {
    says: ['several conditions', 'nested ifs', 'many ifs'],
    calls: ['IFS function', 'SWITCH function', 'logical functions'],
  },
  {
    says: [
      'how many times',
      'count those with',
      'how often appears',
      'count words in column',
      'count names',
      'how many of each',
    ],
    calls: ['COUNTIF statistical functions', 'COUNTIFS function'],
  },
  {
    says: ['add only those', 'sum with condition', 'total per customer', 'sum by category'],
    calls: ['SUMIF mathematical functions', 'SUMIFS function'],
  },
  {
    says: ['average grade', 'average of numbers'],
    calls: ['AVERAGE statistical functions', 'AVERAGEIF function'],
  },
  {
    says: ['biggest value', 'top value', 'lowest number'],
    calls: ['MAX statistical functions', 'MAXIFS function'],
  },
  {
    says: ['round down', 'round to nearest', 'really remove decimals', 'round to five'],
    calls: ['ROUND mathematical functions', 'ROUNDDOWN function', 'ceiling functions'],
  },
  {
    says: ['age from birthday', 'years between dates', 'age from date of birth'],
    calls: ['DATEDIF', 'YEARFRAC', 'calculating with dates and times'],
  },
  {
    says: [
      'days until',
      'days left',
      'difference between dates',
      'add days to date',
      'days passed',
      'how many days',
    ],
    calls: ['DAYS', 'calculating with dates and times', 'DATEDIF'],
  },
  {
    says: [
      'weekdays only',
      'without weekends',
      'bank holidays',
      'public holidays',
      'skip weekends',
    ],
    calls: ['NETWORKDAYS', 'WORKDAY'],
  },
  {
    says: [
      'date in one month',
      'add months',
      'end of month',
      'due in 30 days',
      'last day of month',
    ],
    calls: ['EDATE', 'EOMONTH'],
  },
  {
    says: [
      'hours worked',
      'subtract times',
      'time between',
      'over 24 hours',
      'add hours',
      'total hours',
      'start and end time',
    ],
    calls: ['calculating time differences', 'calculating with dates and times'],
  },
  {
    says: [
      'current time in cell',
      'today in cell',
      'date of today',
      'current date cell',
      'always show today',
    ],
    calls: ['TODAY', 'NOW'],
  },
  { says: ['day of the week', 'weekday of date'], calls: ['WEEKDAY'] },
  { says: ['calendar week', 'week number', 'week of the year'], calls: ['WEEKNUM', 'ISOWEEKNUM'] },
  { says: ['easter'], calls: ['EASTERSUNDAY'] },
  {
    says: [
      'first and last name together',
      'combine two cells',
      'join columns',
      'concatenate',
      'glue cells',
    ],
    calls: ['TEXTJOIN function', 'CONCAT function', 'CONCATENATE text functions'],
  },
  {
    says: [
      'split name',
      'split column',
      'separate first and last name',
      'divide text in cell',
      'full name in one cell',
      'names in separate columns',
    ],
    calls: ['text to columns'],
  },
  {
    says: [
      'first letters',
      'cut letters',
      'part of text',
      'last characters',
      'remove spaces',
      'upper case in calc',
      'only digits',
    ],
    calls: ['text functions'],
  },
];
