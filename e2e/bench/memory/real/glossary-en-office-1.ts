/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnOffice1: readonly GlossaryLine[] = [
  // Open, save, compatibility
  {
    says: [
      'open word document',
      'layout changes from word',
      'word looks wrong',
      'word document different',
      'formatting lost word',
      'messed up word',
    ],
    calls: [
      'converting Microsoft Office documents',
      'using Microsoft Office and LibreOffice',
      'opening documents saved in other formats',
    ],
  },
  {
    says: [
      'save for word',
      'save as docx',
      'other person cannot open',
      'others cannot open my document',
      'colleague cannot open',
    ],
    calls: ['saving documents in other formats', 'converting Microsoft Office documents'],
  },
  {
    says: [
      'always save as word',
      'docx by default',
      'default file format',
      'asks for format every time',
      'keep current format',
    ],
    calls: ['load/save options', 'saving documents in other formats'],
  },
  {
    says: ['word opens with libreoffice', 'docx opens other program', 'double click word opens'],
    calls: ['changing the association of Microsoft Office document types'],
  },
  {
    says: [
      'what is it called in libreoffice',
      'in word it was called',
      'other name than word',
      'used to word',
    ],
    calls: ['comparing Microsoft Office and LibreOffice terms'],
  },
  {
    says: ['many word files convert', 'convert several documents', 'old documents convert'],
    calls: ['document converter'],
  },
  {
    says: ['save every five minutes', 'not lose my work', 'autosave documents'],
    calls: ['saving documents automatically'],
  },
  {
    says: [
      'closed without saving',
      'recover a document',
      'power failure',
      'lost everything',
      'computer died while writing',
    ],
    calls: ['recovery', 'saving documents automatically'],
  },
  {
    says: ['backup of document', 'previous copy when saving', 'bak'],
    calls: ['saving documents', 'load/save options'],
  },
  {
    says: ['default folder', 'always save in other folder', 'change save folder'],
    calls: ['changing your working directory', 'paths'],
  },
  {
    says: [
      'document password',
      'password to open',
      'lock a file with password',
      'encrypt a document',
    ],
    calls: ['protecting content in LibreOffice', 'password', 'save as'],
  },
  { says: ['remember my passwords'], calls: ['set master password'] },
  {
    says: ['save pdf', 'send as pdf', 'create pdf', 'pdf from document'],
    calls: ['export as PDF'],
  },
  {
    says: [
      'pdf with password',
      'pdf not copied',
      'protected pdf',
      'stop printing pdf',
      'secure pdf',
    ],
    calls: ['PDF Export Security', 'export as PDF'],
  },
  {
    says: ['pdf too big', 'smaller pdf', 'shrink pdf', 'pdf picture quality'],
    calls: ['export as PDF', 'PDF Export General'],
  },
  {
    says: ['bookmarks in pdf', 'outline in pdf', 'pdf opens at page', 'pdf zoom when opened'],
    calls: ['PDF Export General', 'PDF export initial view'],
  },
  { says: ['ebook', 'kindle', 'electronic book'], calls: ['export as EPUB'] },
  {
    says: ['certificate signing', 'digital id', 'proof who wrote'],
    calls: ['applying digital signatures', 'about digital signatures'],
  },
  {
    says: ['sign pdf', 'pdf signature'],
    calls: ['signing existing PDF', 'digital signature in PDF export'],
  },
  {
    says: ['line for signature', 'space to sign', 'place for signature'],
    calls: ['adding signature line in documents', 'signing the signature line'],
  },
  { says: ['gpg', 'pgp', 'public key'], calls: ['OpenPGP'] },
  {
    says: [
      'remove my name from document',
      'author data',
      'personal information document',
      'editing time',
    ],
    calls: ['viewing file properties', 'description (file properties)', 'user data'],
  },
  { says: ['my name on documents', 'user details'], calls: ['user data'] },
  {
    says: ['email from writer', 'send as attachment'],
    calls: ['sending documents as email', 'email document'],
  },
  {
    says: [
      'document in cloud',
      'open from google drive',
      'sharepoint',
      'save on server',
      'webdav',
      'online file',
    ],
    calls: ['using remote files', 'open remote'],
  },
  {
    says: [
      'cannot save',
      'read only file',
      'locked by other user',
      'someone has it open',
      'document in use',
    ],
    calls: ['opening documents', 'collaboration', 'saving documents'],
  },
  {
    says: [
      'files opened before',
      'last documents',
      'opened yesterday',
      'recent list',
      'document history',
    ],
    calls: ['recent documents'],
  },
  {
    says: ['confidential document', 'secret document'],
    calls: ['document classification', 'classification bar'],
  },
  {
    says: ['black out names', 'anonymise', 'hide data before sending', 'cover private data'],
    calls: ['redaction', 'automatic redaction'],
  },
  { says: ['barcode', 'qr'], calls: ['QR and barcode'] },
  // Windows, bars, options
  {
    says: [
      'toolbar disappeared',
      'formatting bar gone',
      'bring back the bar',
      'lost toolbar',
      'icons missing from bar',
      'bar vanished',
    ],
    calls: ['using toolbars', 'toolbars'],
  },
  {
    says: [
      'big buttons',
      'small icons',
      'huge icons',
      'size of buttons',
      'change icons',
      'tiny icons',
    ],
    calls: ['changing icon views', 'view', 'change icon'],
  },
  {
    says: ['add a button', 'new button on bar', 'button handy', 'remove buttons'],
    calls: ['adding buttons to toolbars', 'customize'],
  },
  {
    says: ['menu like word', 'ribbon', 'tabbed menus', 'look like word', 'tabs instead of menus'],
    calls: ['using the notebook bar', 'toolbars'],
  },
  {
    says: ['change menus', 'own menu', 'remove from menu'],
    calls: ['menus (customizing)', 'customize'],
  },
  {
    says: [
      'change keys',
      'key for a function',
      'own shortcut writer',
      'key for macro',
      'assign shortcut',
    ],
    calls: ['keyboard', 'customize'],
  },
  { says: ['right panel', 'properties panel', 'side panel'], calls: ['sidebar'] },
];
