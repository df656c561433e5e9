/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnOffice2: readonly GlossaryLine[] = [
  {
    says: ['loose window', 'floating panel', 'stick panel to edge', 'detach panel', 'dock a panel'],
    calls: ['showing, docking and hiding windows', 'docking and resizing windows'],
  },
  {
    says: [
      'document bigger on screen',
      'small text on screen writer',
      'see whole page',
      'text closer',
      'zoom document',
      'page width view',
    ],
    calls: ['zoom & view layout', 'zoom'],
  },
  {
    says: ['ruler gone', 'remove ruler', 'show ruler', 'ruler in centimetres'],
    calls: ['using rulers', 'measurement units'],
  },
  {
    says: ['whole screen writer', 'without menus', 'distraction free'],
    calls: ['full screen', 'view'],
  },
  {
    says: ['black page', 'dark libreoffice', 'program colours', 'dark page', 'dark document'],
    calls: ['application colors'],
  },
  {
    says: ['libreoffice in english', 'menu language', 'menus in spanish', 'interface language'],
    calls: ['language setting options', 'languages (options)'],
  },
  {
    says: [
      'part in other language',
      'english text',
      'language of paragraph',
      'checker in other language',
      'document two languages',
      'mark as french',
    ],
    calls: ['selecting the document language'],
  },
  { says: ['arabic', 'hebrew'], calls: ['languages using complex text layout'] },
  {
    says: ['change inches', 'in millimetres', 'change to cm', 'metric units'],
    calls: ['selecting measurement units'],
  },
  {
    says: ['yellow tips', 'help balloons', 'explanations when hovering', 'tooltips'],
    calls: ['extended tips'],
  },
  { says: ['libreoffice slow', 'writer slow', 'uses memory'], calls: ['advanced', 'OpenCL'] },
  {
    says: [
      'libreoffice crashes',
      'writer closes',
      'writer freezes',
      'libreoffice broken',
      'repair libreoffice',
      'libreoffice does not start',
    ],
    calls: ['safe mode', 'crash report tool'],
  },
  {
    says: ['look for update', 'latest version', 'update program', 'libreoffice version'],
    calls: ['check for updates', 'online update', 'versions and build numbers'],
  },
  {
    says: ['add ons libreoffice', 'plugin', 'install dictionary', 'extra functions', 'addon'],
    calls: ['extension manager'],
  },
  {
    says: ['repeat same many times', 'repetitive task', 'automate a task'],
    calls: ['recording a macro', 'record macro'],
  },
  {
    says: ['macro not allowed', 'macro blocked', 'macro warning', 'macros disabled', 'macro virus'],
    calls: ['macro security', 'security warning'],
  },
  {
    says: ['visual basic', 'vba script'],
    calls: ['scripting LibreOffice', 'scripts', 'VBA properties'],
  },
  { says: ['java', 'jre'], calls: ['advanced', 'class path'] },
  { says: ['libreoffice proxy', 'libreoffice no internet'], calls: ['proxy'] },
  {
    says: [
      'welcome screen',
      'window on opening libreoffice',
      'list of documents on start',
      'start screen',
    ],
    calls: ['start center'],
  },
  {
    says: ['screen reader libreoffice', 'libreoffice blind', 'dictation'],
    calls: ['accessibility in LibreOffice', 'assistive tools in LibreOffice'],
  },
  {
    says: ['same document twice', 'two views of document', 'document in second window'],
    calls: ['new window'],
  },
  {
    says: ['strange quotes', 'quotation marks', 'long dash', 'smart quotes'],
    calls: ['localized options', 'options (AutoCorrect)'],
  },
  {
    says: [
      'trademark',
      'arrow in text',
      'symbols in text',
      'heart symbol',
      'check mark',
      'tick mark',
    ],
    calls: ['inserting special characters', 'special character'],
  },
  {
    says: [
      'paste only text',
      'paste from internet',
      'pasted looks ugly',
      'paste without colours',
      'paste keeps format',
      'paste as picture',
    ],
    calls: ['pasting contents in special formats', 'paste special', 'paste unformatted text'],
  },
  {
    says: ['copy the look to other', 'same format elsewhere', 'format brush', 'format paintbrush'],
    calls: ['copying attributes with the clone formatting tool'],
  },
  {
    says: ['clean the formatting', 'strange format stays'],
    calls: ['undoing direct formatting for a document', 'clear direct formatting'],
  },
  {
    says: [
      'font missing',
      'font different on other computer',
      'include font',
      'other letters on another computer',
    ],
    calls: ['embedding fonts', 'fonts'],
  },
  { says: ['font replaced', 'substitute font'], calls: ['fonts'] },
  {
    says: ['document too big', 'document heavy', 'reduce images in document'],
    calls: ['compress image'],
  },
  {
    says: ['picture with zones', 'map with links', 'click parts of photo', 'image hotspots'],
    calls: ['adding clickable hotspots to images'],
  },
  { says: ['put a film', 'film in document', 'insert mp3'], calls: ['audio or video'] },
  {
    says: ['scan a paper', 'libreoffice scanner', 'digitise'],
    calls: ['scan', 'inserting a scanned image'],
  },
  {
    says: ['print grey', 'print without colours', 'save toner', 'print black only'],
    calls: ['printing in black and white', 'printing with reduced data'],
  },
  { says: ['print button', 'print without asking', 'quick print'], calls: ['print file directly'] },
  { says: ['choose printer libreoffice'], calls: ['printer setup', 'print'] },
  {
    says: ['does not print to edge', 'print without margins', 'borderless'],
    calls: ['maximum printable area on a page'],
  },
  {
    says: ['object of other program', 'embed file', 'embedded sheet that updates'],
    calls: ['insert OLE object', 'OLE object'],
  },
  {
    says: [
      'links to other files',
      'update links on opening',
      'linked picture missing',
      'picture does not show after sending',
      'images missing when sent',
    ],
    calls: ['edit links to external files', 'relative and absolute links'],
  },
  {
    says: ['command line', 'start parameters', 'convert from console'],
    calls: ['starting LibreOffice software with parameters'],
  },
  {
    says: ['manage templates', 'download templates', 'save template'],
    calls: ['template manager', 'templates'],
  },
  { says: ['box in columns'], calls: ['text columns'] },
  {
    says: ['japanese vertical', 'chinese', 'furigana'],
    calls: ['Asian layout', 'Asian phonetic guide'],
  },
  {
    says: ['see in browser', 'create web page', 'make a website'],
    calls: ['preview in web browser', 'HTML'],
  },
  {
    says: ['search similar words', 'sounds like', 'approximate search'],
    calls: ['similarity search'],
  },
  { says: ['old currencies', 'convert to euros', 'peseta'], calls: ['euro converter wizard'] },
  {
    says: ['ligatures', 'small caps', 'font features'],
    calls: ['OpenType font features', 'font effects'],
  },
  { says: ['xml form'], calls: ['XML filters', 'XML form documents (XForms)'] },
  { says: ['tip when starting', 'daily tip', 'tip window'], calls: ['tip of the day'] },
  { says: ['expert settings', 'hidden settings libreoffice'], calls: ['expert configuration'] },
  {
    says: ['find a function by name', 'search menus', 'cannot find the menu'],
    calls: ['search commands'],
  },
  { says: ['colors of the whole document', 'document theme'], calls: ['theme'] },
];
