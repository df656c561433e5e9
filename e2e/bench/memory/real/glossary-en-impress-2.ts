/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnImpress2: readonly GlossaryLine[] = [
  {
    says: [
      'drawings together',
      'move all together',
      'several shapes one',
      'group shapes',
      'ungroup shapes',
      'split the group',
    ],
    calls: ['grouping objects', 'ungroup'],
  },
  {
    says: ['merge shapes', 'cut shape with other', 'subtract shapes', 'add shapes', 'punch a hole'],
    calls: ['combining objects and constructing shapes', 'merge', 'subtract'],
  },
  {
    says: [
      'shape over other',
      'bring forward',
      'cover another shape',
      'shape hidden behind',
      'put shape behind',
    ],
    calls: ['bring to front', 'arrange', 'send to back'],
  },
  {
    says: ['cannot select below', 'reach what is under', 'covered object', 'shape beneath'],
    calls: ['selecting underlying objects'],
  },
  {
    says: [
      'line up shapes',
      'equal distance',
      'even spacing shapes',
      'same height shapes',
      'center shapes',
      'align shapes',
    ],
    calls: ['arranging, aligning and distributing objects', 'align objects'],
  },
  {
    says: [
      'copies in a circle',
      'many copies of shape',
      'repeat figure',
      'copy shape several times',
    ],
    calls: ['duplicating objects'],
  },
  {
    says: ['turn a shape', 'rotate drawing', 'turn picture draw', 'spin shape', 'tilt a shape'],
    calls: ['rotating objects', 'rotation'],
  },
  {
    says: ['morph', 'shape into another', 'in between shapes', 'blend shapes'],
    calls: ['cross-fading two objects'],
  },
  {
    says: ['three dimensional drawing', 'cylinder', 'ball 3d', '3d shape', 'solid figure'],
    calls: [
      'converting 2D objects to curves, polygons, and 3D objects',
      'assembling 3D objects',
      '3D-settings',
    ],
  },
  {
    says: ['company colour', 'rgb colour', 'exact colour code', 'custom color'],
    calls: ['defining custom colors', 'selecting a new color'],
  },
  {
    says: ['swap colour in drawing', 'remove colour from image', 'make one colour transparent'],
    calls: ['replacing colors', 'color replacer'],
  },
  {
    says: ['two colour fill', 'fading fill', 'shape with gradient'],
    calls: ['creating gradient fills'],
  },
  { says: ['transparent shape', 'see through shape'], calls: ['transparency'] },
  { says: ['shadow on shape', 'shadow on box'], calls: ['shadow'] },
  {
    says: ['stripes fill', 'fill with dots', 'pattern in shape', 'shaded lines'],
    calls: ['hatch', 'pattern'],
  },
  {
    says: ['rounded box shape', 'round rectangle', 'corner radius'],
    calls: ['creating round corners'],
  },
  {
    says: ['exact size', 'exact measure', 'shape 5 cm', 'exact position', 'precise size'],
    calls: ['position and size'],
  },
  {
    says: ['dimension lines', 'measures on plan', 'show the length', 'measurement arrow'],
    calls: ['dimensioning'],
  },
  { says: ['scale of drawing'], calls: ['drawing options', 'scale'] },
  {
    says: ['layers in drawing', 'draw on another layer', 'move to other layer draw'],
    calls: ['working with layers', 'inserting layers', 'moving objects to a different layer'],
  },
  {
    says: ['photo to vector', 'pixels to lines', 'scalable logo', 'trace picture'],
    calls: ['converting bitmap images into vector graphics'],
  },
  {
    says: ['letters as drawing', 'letters to curves', 'edit shape of letters'],
    calls: ['converting text characters into drawing objects'],
  },
  {
    says: ['grid drawing', 'stick to grid', 'helper lines draw', 'line up with grid'],
    calls: ['grid and help lines', 'grid'],
  },
  {
    says: [
      'text in an arch',
      'artistic heading',
      'decorative text',
      'fancy letters',
      'bent heading',
    ],
    calls: ['fontwork for graphical text art'],
  },
  {
    says: ['gif in impress', 'animated drawing', 'export gif'],
    calls: ['creating animated GIF images', 'exporting animations in GIF format'],
  },
  {
    says: ['edit a pdf', 'change a pdf', 'write in pdf', 'modify pdf'],
    calls: ['PDF', 'instructions for using LibreOffice Draw'],
  },
  {
    says: ['lighter picture in document', 'brightness of image', 'grey picture in document'],
    calls: ['image filter bar', 'graphics mode', 'gamma'],
  },
  // Math
  {
    says: ['equations', 'math formula', 'math symbols', 'physics formula'],
    calls: ['instructions for using LibreOffice Math', 'formula'],
  },
  {
    says: ['fraction in formula', 'fraction bar', 'numerator', 'divide in formula'],
    calls: ['unary and binary operators', 'LibreOffice Math examples'],
  },
  { says: ['cube root', 'root sign'], calls: ['square root', 'functions'] },
  {
    says: ['integral', 'sum sign', 'upper and lower limit'],
    calls: ['working with limits', 'operators'],
  },
  {
    says: ['big brackets', 'curly brackets', 'large parentheses', 'brackets that grow', 'braces'],
    calls: ['inserting brackets', 'brackets and grouping'],
  },
  {
    says: ['alpha beta', 'omega', 'infinity sign', 'greek in formula'],
    calls: ['symbols', 'other symbols'],
  },
  { says: ['matrix', 'rows and columns in formula', 'determinant'], calls: ['matrix'] },
  {
    says: ['exponent in formula', 'index in formula', 'subscript formula'],
    calls: ['indexes and exponents', 'symbols with indices'],
  },
  {
    says: [
      'arrow above letter',
      'vector arrow',
      'hat over letter',
      'bar over letter',
      'line over letter',
    ],
    calls: ['attributes'],
  },
  {
    says: [
      'several lines formula',
      'equals under equals',
      'line up equals',
      'system of equations',
      'multi-line equation',
    ],
    calls: ['entering line breaks', 'manually aligning formula parts'],
  },
  { says: ['plain text in formula', 'words in equation'], calls: ['entering text'] },
  { says: ['bigger formula', 'formula font', 'equation size'], calls: ['font sizes', 'fonts'] },
  { says: ['chemistry', 'chemical reaction', 'molecule'], calls: ['chemical formulas'] },
  { says: ['space in formula', 'gap in formula'], calls: ['spacing', 'formatting'] },
  { says: ['empty set', 'union of sets'], calls: ['set operators'] },
  { says: ['greater or equal', 'implies arrow'], calls: ['relations'] },
  {
    says: ['color in formula', 'coloured formula', 'red part of equation'],
    calls: ['applying color to formula parts'],
  },
  { says: ['mathml', 'latex', 'formula from file'], calls: ['import formula'] },
  { says: ['formula numbered', 'number my equations'], calls: ['formula', 'captions'] },
  // Databases
  {
    says: [
      'create database',
      'mdb',
      'store customers',
      'list of members',
      'card index',
      'club members',
    ],
    calls: ['creating a new database', 'database wizard', 'Microsoft Access connection'],
  },
  {
    says: ['excel as database', 'sheet as database', 'spreadsheet as data source'],
    calls: [
      'spreadsheet database connection',
      'data sources in LibreOffice',
      'registering an address book',
    ],
  },
  {
    says: ['connect to mysql', 'mariadb', 'data server', 'postgres', 'company database'],
    calls: ['MariaDB and MySQL connection', 'ODBC connection', 'PostgreSQL connection'],
  },
  {
    says: [
      'entry screen',
      'mask for data',
      'fill in form',
      'tick boxes',
      'form fields',
      'fillable form',
    ],
    calls: ['working with forms', 'form wizard', 'form controls'],
  },
  {
    says: [
      'check box in document',
      'list to choose document',
      'button that does something',
      'option buttons',
      'radio button',
    ],
    calls: ['form controls', 'inserting and editing buttons'],
  },
  {
    says: ['cannot type in form', 'leave design mode', 'controls do not work', 'form not working'],
    calls: ['design mode on/off'],
  },
  {
    says: ['pdf form', 'fill in pdf', 'pdf with boxes'],
    calls: ['working with forms', 'export as PDF'],
  },
  {
    says: [
      'only some customers database',
      'find in database',
      'database question',
      'join two database tables',
    ],
    calls: ['working with queries', 'query design', 'query wizard'],
  },
  { says: ['print database'], calls: ['creating reports', 'report wizard'] },
  {
    says: ['link tables', 'tables belong together', 'foreign key'],
    calls: ['relations', 'join properties'],
  },
  {
    says: ['unique number', 'primary key', 'auto number', 'autoincrement'],
    calls: ['primary key', 'table design'],
  },
  { says: ['new field in database', 'required field'], calls: ['table design'] },
  {
    says: ['address book for letters', 'addresses in writer'],
    calls: ['registering an address book', 'address data source'],
  },
  { says: ['sql command'], calls: ['executing SQL commands', 'execute SQL statement'] },
  {
    says: ['database to other', 'export database', 'copy database table'],
    calls: ['importing and exporting data in Base', 'copy table'],
  },
  {
    says: ['find a record', 'look for entry form', 'filter in form', 'find an entry'],
    calls: ['find record', 'searching tables and form documents', 'searching with a form filter'],
  },
];
