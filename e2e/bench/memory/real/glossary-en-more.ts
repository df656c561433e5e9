/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnMore: readonly GlossaryLine[] = [
  // GIMP: the rest
  {
    says: ['widen bright areas', 'letters fatter in picture', 'thicken white parts'],
    calls: ['dilate'],
  },
  { says: ['thin bright areas', 'widen dark areas'], calls: ['erode'] },
  { says: ['bend by another image', 'deform by a map'], calls: ['displace'] },
  { says: ['bring out detail', 'texture of photo stronger'], calls: ['high pass'] },
  {
    says: ['add noise', 'film grain', 'coloured noise', 'add grain', 'tv snow'],
    calls: ['HSV noise', 'CIE lch noise', 'noise filters', 'hurl'],
  },
  { says: ['scatter pixels', 'frosted glass', 'rough glass'], calls: ['spread', 'pick'] },
  { says: ['dripping', 'melting'], calls: ['slur'] },
  {
    says: ['organic texture', 'cell texture', 'animal skin'],
    calls: ['cell noise', 'simplex noise'],
  },
  {
    says: ['photo into a circle', 'bend round', 'make ring from picture'],
    calls: ['polar coordinates'],
  },
  {
    says: ['picture in picture endless', 'infinite mirror', 'droste'],
    calls: ['recursive transform'],
  },
  { says: ['double vision', 'many turned copies'], calls: ['illusion'] },
  { says: ['shifted lines', 'shaky picture'], calls: ['shift'] },
  { says: ['wrap around edges', 'move picture and come out other side'], calls: ['offset'] },
  { says: ['ragged edge in transparent gif', 'halo around gif'], calls: ['semi-flatten'] },
  { says: ['even out tones', 'spread brightness', 'balance light and dark'], calls: ['equalize'] },
  { says: ['circuit board', 'electronic board'], calls: ['circuit'] },
  { says: ['chrome letters', 'metal logo', 'metallic text'], calls: ['stencil chrome'] },
  { says: ['carved logo', 'chiselled'], calls: ['stencil carve'] },
  { says: ['volcano', 'molten'], calls: ['lava'] },
  { says: ['heat vision', 'thermal camera'], calls: ['predator'] },
  { says: ['light missing in parts', 'underwater photo', 'see in fog'], calls: ['retinex'] },
  { says: ['rough outline of shape', 'torn edge'], calls: ['distort'] },
  { says: ['fade layers animation', 'one layer turns into another'], calls: ['blend', 'burn-in'] },
  {
    says: ['two tone', 'only black and white pixels', 'pure black and white', 'scanned text black'],
    calls: ['threshold'],
  },
  { says: ['painted clumps', 'watery blobs'], calls: ['waterpixels'] },
  { says: ['spiral pattern', 'draw a spiral'], calls: ['spiral'] },
  {
    says: ['frequency separation', 'detail layers', 'skin texture separate'],
    calls: ['wavelet decompose'],
  },
  { says: ['swirly brush strokes'], calls: ['van gogh (LIC)'] },
  { says: ['abstract pictures', 'random art'], calls: ['qbist', 'CML explorer'] },
  { says: ['balls with light', 'sphere with lighting'], calls: ['sphere designer'] },
  { says: ['select the whole picture', 'everything selected'], calls: ['select all'] },
  { says: ['turn mask off', 'mask without effect'], calls: ['disable layer mask'] },
  { says: ['paint on the mask', 'change the mask'], calls: ['edit layer mask'] },
  {
    says: ['next layer with keys', 'choose layer with keyboard'],
    calls: ['select next layer', 'select previous layer'],
  },
  {
    says: ['remove transparency', 'background not transparent any more'],
    calls: ['remove alpha channel'],
  },
  {
    says: ['nothing visible painted', 'layer fully transparent'],
    calls: ['active drawable is transparent'],
  },
  {
    says: ['blank area after crop', 'crop leaves empty'],
    calls: ['crop tool leaves an empty area after cropping'],
  },
  {
    says: ['hard brush', 'draw pixel by pixel', 'hard edged line', 'pixel art'],
    calls: ['pencil', 'brush tools'],
  },
  {
    says: ['animated brush', 'image hose', 'brush with several pictures'],
    calls: ['GIH', 'adding new brushes'],
  },
  { says: ['coordinates of mouse', 'pixel position'], calls: ['pointer dialog'] },
  {
    says: ['remember colours of points', 'read colour at points'],
    calls: ['sample points dialog'],
  },
  {
    says: ['actual size', 'one to one', 'real size on screen', '100 percent view'],
    calls: ['dot for dot'],
  },
  { says: ['second view of same picture', 'same photo two windows'], calls: ['new view'] },
  { says: ['grey around canvas', 'colour outside picture'], calls: ['padding color'] },
  { says: ['back to the middle', 'picture lost in window'], calls: ['center image in window'] },
  { says: ['16 bit', '32 bit', 'bit depth', 'colour depth'], calls: ['precision'] },
  { says: ['change to rgb', 'picture mode', 'cmyk print'], calls: ['change the mode', 'RGB mode'] },
  {
    says: ['palette of gif', 'change one gif colour', 'indexed palette'],
    calls: ['colormap dialog', 'rearrange colormap', 'set colormap'],
  },
  { says: ['put channels together', 'channels back to picture'], calls: ['compose', 'recompose'] },
  { says: ['kaleidoscope drawing', 'circle toy', 'wheel drawing'], calls: ['spyrogimp'] },
  { says: ['inches in gimp', 'centimetres gimp', 'own unit'], calls: ['units'] },
  { says: ['other programs with gimp'], calls: ['using external programs'] },
  { says: ['help for a button'], calls: ['context help'] },
  {
    says: ['natural brushes', 'mypaint', 'real paint brushes'],
    calls: ['MyPaint brush', 'MyPaint brushes dialog'],
  },
  // GNOME: the rest
  {
    says: ['profile for each device', 'give monitor a profile'],
    calls: ['assign profiles to devices'],
  },
  {
    says: ['calibrate or characterise', 'is calibrating the same'],
    calls: ['calibration and characterization'],
  },
  { says: ['why calibrate myself'], calls: ['calibration myself'] },
  {
    says: ['other people cannot change network', 'others cannot edit wifi'],
    calls: ["other users can't edit the network connections"],
  },
  { says: ['screen flickers', 'graphics problems', 'weird screen'], calls: ['screen problems'] },
  { says: ['sound trouble', 'audio problems'], calls: ['sound problems'] },
  {
    says: ['what does driver mean', 'device software', 'need driver'],
    calls: ['what is a driver'],
  },
  { says: ['ip mean', 'number of my internet'], calls: ['what is an IP address'] },
  { says: ['forbid partitioning', 'must not format disk'], calls: ['disable repartitioning'] },
  { says: ['servers for everyone', 'preset servers'], calls: ['default server list'] },
  { says: ['dim screen for everyone'], calls: ['dim screen when user is idle'] },
  {
    says: ['no finger login', 'forbid fingerprints'],
    calls: ['disallow login using a fingerprint'],
  },
  {
    says: ['lock extensions', 'users must not add extensions'],
    calls: ['lock down enabled extensions'],
  },
  {
    says: ['favourites for everyone', 'same icons for all'],
    calls: ['default favorite applications'],
  },
  {
    says: ['default app for all users', 'open files with same app for everyone'],
    calls: ['override the default registered application'],
  },
  {
    says: ['first time contacts', 'contacts empty'],
    calls: ['starting Contacts for the first time'],
  },
  {
    says: ['desktop session for a user', 'start in other desktop'],
    calls: ['user default session'],
  },
  // LibreOffice: the rest
  {
    says: ['copy from above', 'fill with cell above', 'same as cell above'],
    calls: ['fill', 'down'],
  },
  {
    says: ['colours for text and numbers', 'tell formulas by colour'],
    calls: ['value highlighting'],
  },
  { says: ['which cells depend', 'who is affected by cell'], calls: ['trace dependents'] },
  {
    says: ['find wrong entries', 'mark errors in data', 'circle invalid'],
    calls: ['mark invalid data'],
  },
  {
    says: ['name a list as database', 'database area in sheet'],
    calls: ['define database range', 'defining database ranges'],
  },
  { says: ['live data', 'update every second', 'live stock'], calls: ['live data stream'] },
  { says: ['compare groups', 'statistical test'], calls: ['ANOVA', 'T test statistics in Calc'] },
  { says: ['relation between two columns'], calls: ['data correlation in Calc'] },
  { says: ['median and mode', 'statistical summary'], calls: ['descriptive statistics in Calc'] },
  { says: ['random rows', 'pick random sample'], calls: ['data sampling in Calc'] },
  {
    says: ['predict sales', 'forecast', 'seasonal', 'future values'],
    calls: ['FORECAST', 'exponential smoothing in Calc'],
  },
  {
    says: ['only the year', 'get year from date'],
    calls: ['MONTH', 'YEAR', 'date & time functions'],
  },
  { says: ['hour out of time', 'minutes of a time', 'only the hour'], calls: ['HOUR', 'MINUTE'] },
  { says: ['text into date', 'convert to date'], calls: ['DATEVALUE', 'DATE'] },
  { says: ['select all tabs'], calls: ['selecting sheets'] },
  { says: ['little box top left', 'cell address box'], calls: ['name box'] },
  { says: ['enter data in calc', 'decimal automatically'], calls: ['entering values'] },
  {
    says: ['learn calc', 'start with calc', 'beginner calc'],
    calls: ['instructions for using LibreOffice Calc'],
  },
  {
    says: ['learn writer', 'start with writer', 'beginner writer'],
    calls: ['instructions for using LibreOffice Writer'],
  },
  { says: ['area chart', 'filled chart'], calls: ['chart type area'] },
  {
    says: ['column chart', 'stacked bars', 'stacked columns'],
    calls: ['chart type column and bar'],
  },
  { says: ['background of chart', 'chart wall colour'], calls: ['chart area', 'chart wall'] },
  {
    says: ['numbers behind the chart', 'change chart values', 'edit chart data'],
    calls: ['data table'],
  },
  { says: ['one bar other colour', 'pull out a slice'], calls: ['data point'] },
  {
    says: ['chart from pivot', 'graph from summary'],
    calls: ['pivot chart', 'creating pivot charts'],
  },
  { says: ['user name for database', 'database login'], calls: ['set up user authentication'] },
  {
    says: ['new table in database', 'make table base'],
    calls: ['table wizard', 'table design', 'working with tables'],
  },
  {
    says: ['copy drawing to other document'],
    calls: ['copying drawing objects into other documents'],
  },
  { says: ['copy picture between documents'], calls: ['copying graphics between documents'] },
  {
    says: ['title in the window', 'internal name of document'],
    calls: ['changing the title of a document'],
  },
  {
    says: ['edit a photo in libreoffice', 'change the image in document'],
    calls: ['inserting, editing, saving bitmaps'],
  },
  { says: ['next correction', 'jump from change to change'], calls: ['navigating changes'] },
  {
    says: ['edit one of the group', 'go into group'],
    calls: ['working with groups', 'enter group'],
  },
  {
    says: ['drag inside document', 'drag and drop text'],
    calls: ['dragging and dropping within a LibreOffice document'],
  },
  { says: ['search the help'], calls: ['LibreOffice help window', 'find - the full-text search'] },
  { says: ['libreoffice forum', 'whom to ask'], calls: ['getting support'] },
  {
    says: ['like word spacing', 'old document layout', 'compatible spacing'],
    calls: ['compatibility'],
  },
  { says: ['rows equal height', 'same height rows'], calls: ['distribute rows evenly'] },
  { says: ['one step forward'], calls: ['bring forward'] },
  { says: ['one step back drawing'], calls: ['send backward'] },
  { says: ['slides from html'], calls: ['importing HTML pages into presentations'] },
  { says: ['fixed date slide', 'time on slide'], calls: ['date (fixed)', 'time (variable)'] },
  {
    says: ['drawing to picture', 'turn drawing into image', 'shape to bitmap'],
    calls: ['to bitmap'],
  },
  { says: ['common part of shapes', 'overlap of shapes'], calls: ['intersect'] },
  {
    says: ['turn shape to solid', 'flower vase solid', 'lathe'],
    calls: ['convert to 3D rotation object'],
  },
  {
    says: ['recipient list', 'add recipients', 'make an address list'],
    calls: ['new address list', 'select address list'],
  },
  { says: ['copy to other people', 'cc', 'carbon copy'], calls: ['copies to'] },
  {
    says: ['address layout in letter', 'order of the address'],
    calls: ['new address block', 'select address block'],
  },
  {
    says: ['dear sir', 'salutation', 'greeting in letter', 'dear mr'],
    calls: ['custom salutation', 'mail merge wizard greeting line'],
  },
  { says: ['mark word for index', 'word appear in index'], calls: ['insert index entry'] },
  {
    says: ['table by keyboard', 'move between cells by keys'],
    calls: ['editing tables using the keyboard'],
  },
  {
    says: ['center a table', 'table narrower', 'margins of table', 'table position'],
    calls: ['table properties', 'table'],
  },
  { says: ['style for a single word', 'style only some letters'], calls: ['character style'] },
  { says: ['look depends on where text is'], calls: ['condition'] },
  { says: ['roman numbers for notes', 'end notes other numbers'], calls: ['endnote settings'] },
  { says: ['perfect square'], calls: ['rectangles', 'basic shapes'] },
  {
    says: ['picture fixed to cell', 'image moves when sorting calc'],
    calls: ['changing image anchor in calc'],
  },
  {
    says: ['rows beneath table', 'select whole table', 'mark a row'],
    calls: ['selecting tables, rows, and columns'],
  },
  { says: ['one index for several documents'], calls: ['indexes covering several documents'] },
  {
    says: ['result in other table'],
    calls: ['displaying the result of a table calculation in a different table'],
  },
  { says: ['numbers in sequence for figures', 'own counting'], calls: ['defining number ranges'] },
  {
    says: ['reuse database', 'attach database', 'register my database'],
    calls: ['registering and deleting a database'],
  },
  { says: ['slanted box', 'skewed shape'], calls: ['slant & corner radius'] },
  {
    says: ['picture in line with text', 'treat picture like letter', 'inline picture'],
    calls: ['as character'],
  },
  { says: ['see as a book', 'facing pages view'], calls: ['book preview'] },
];
