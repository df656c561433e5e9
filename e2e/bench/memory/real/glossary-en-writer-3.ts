/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnWriter3: readonly GlossaryLine[] = [
  {
    says: [
      'image slides away',
      'picture not staying',
      'picture goes to next page',
      'fix picture in place',
      'pictures jump around',
    ],
    calls: ['anchor', 'positioning objects'],
  },
  {
    says: ['text around photo', 'text over picture', 'text next to image'],
    calls: ['wrapping text around objects', 'wrap'],
  },
  { says: ['text around shape', 'text follows outline'], calls: ['contour editor'] },
  {
    says: ['text box', 'floating text', 'side note box'],
    calls: ['inserting, editing, and linking frames', 'text box and shape'],
  },
  { says: ['text continues in another box', 'text runs to next box'], calls: ['linking frames'] },
  {
    says: ['trim image in writer', 'crop in document', 'cut picture inside document'],
    calls: ['crop'],
  },
  {
    says: ['border on photo', 'frame around image in document', 'line around picture'],
    calls: ['defining borders for objects'],
  },
  {
    says: ['nudge picture', 'move picture with keys', 'arrow keys object'],
    calls: ['resizing and moving frames, objects with the keyboard'],
  },
  {
    says: ['clip art', 'clipart', 'ready made pictures', 'drawings included'],
    calls: ['inserting objects from the gallery', 'gallery'],
  },
  // Writing, checking
  {
    says: [
      'spelling does not work',
      'check spelling',
      'wrong language spelling',
      'no red lines',
      'everything red',
      'everything underlined',
      'marks every word',
      'misspelt',
    ],
    calls: [
      'checking spelling and grammar',
      'selecting the document language',
      'automatically check spelling',
    ],
  },
  {
    says: ['remove red lines', 'red underline', 'stop underlining', 'squiggly lines'],
    calls: ['automatically check spelling'],
  },
  {
    says: [
      'add word to dictionary',
      'my name marked wrong',
      'unknown word',
      'remove from dictionary',
      'teach a word',
      'personal dictionary',
    ],
    calls: ['removing words from a user-defined dictionary', 'edit dictionary', 'writing aids'],
  },
  {
    says: ['grammar', 'blue squiggle', 'blue underline'],
    calls: ['checking spelling and grammar'],
  },
  {
    says: ['word repeated', 'other words', 'better word', 'same word too often'],
    calls: ['thesaurus'],
  },
  {
    says: [
      'stop changing what i write',
      'capital after full stop',
      'changes quotes',
      'turns (c) into',
      'changes by itself',
      'straight quotes',
      'curly quotes',
    ],
    calls: ['turning off AutoCorrect', 'AutoCorrect'],
  },
  { says: ['abbreviation', 'two capitals'], calls: ['exceptions to the AutoCorrect list'] },
  {
    says: [
      'text i use often',
      'boilerplate',
      'standard phrases',
      'same sentence again',
      'standard paragraph',
      'text snippet',
      'canned text',
      'stock phrases',
    ],
    calls: ['using AutoText'],
  },
  {
    says: ['word suggestions', 'completes words', 'guesses what i type', 'stop completing'],
    calls: ['word completion', 'fine-tuning the word completion'],
  },
  {
    says: [
      'count words',
      'how long is my text',
      'words so far',
      'character count',
      'word limit',
      'count letters',
    ],
    calls: ['counting words', 'word count'],
  },
  {
    says: [
      'find a word',
      'change a name throughout',
      'search text',
      'ctrl f',
      'replace a word',
      'look for a word',
      'change every occurrence',
    ],
    calls: ['finding and replacing in Writer'],
  },
  {
    says: [
      'search with wildcards',
      'any number search',
      'find patterns',
      'regex',
      'search for pattern',
    ],
    calls: ['regular expressions in text searches'],
  },
  {
    says: ['find bold text', 'search for formatting', 'find everything red'],
    calls: ['searching for attributes'],
  },
  {
    says: [
      'see what others changed',
      'mark changes',
      'coloured changes',
      'boss corrections',
      'crossed out coloured text',
      'show edits',
      'mark up edits',
    ],
    calls: ['recording changes', 'recording and displaying changes'],
  },
  {
    says: [
      'accept corrections',
      'get rid of change marks',
      'remove coloured crossing out',
      'reject changes',
      'make changes final',
    ],
    calls: ['accepting or rejecting changes'],
  },
  {
    says: ['compare two documents', 'difference between documents', 'spot differences'],
    calls: ['comparing versions of a document'],
  },
  {
    says: ['combine corrections', 'several reviewed copies', 'several people corrected'],
    calls: ['merging versions'],
  },
  {
    says: ['older version', 'save versions', 'previous version', 'earlier version of my text'],
    calls: ['version management'],
  },
  {
    says: ['note at side', 'yellow bubble', 'print comments', 'delete comments'],
    calls: ['comment', 'comments'],
  },
  {
    says: [
      'protect text',
      'stop people editing',
      'lock the document',
      'protected document',
      'locked section',
    ],
    calls: ['protecting content in LibreOffice Writer', 'protecting content'],
  },
  {
    says: [
      'hide a paragraph',
      'hidden text',
      'text not visible',
      'do not print this part',
      'show hidden paragraph',
    ],
    calls: ['hiding text', 'creating non-printing text', 'displaying hidden text'],
  },
  { says: ['text depends', 'mr or mrs', 'appear when condition'], calls: ['conditional text'] },
  {
    says: [
      "today's date",
      'automatic date',
      'put the date',
      'current date',
      'date that updates',
      'date stays fixed',
    ],
    calls: ['inserting a fixed or variable date field'],
  },
  {
    says: ['grey behind text', 'text with grey background', 'grey field', 'automatic values'],
    calls: ['about fields'],
  },
  {
    says: ['ask when opening', 'fill in blanks', 'prompts for text', 'form letter blanks'],
    calls: ['adding input fields'],
  },
  {
    says: [
      'letters with different names',
      'letter to everyone',
      'letters from excel',
      'address list letters',
      'invitations with names',
      'mailing list letters',
    ],
    calls: ['creating a form letter', 'mail merge', 'mail merge wizard'],
  },
  { says: ['make an envelope', 'envelopes in writer'], calls: ['envelope'] },
  {
    says: [
      'label sheet',
      'stickers with addresses',
      'cards with my name',
      'labels from excel',
      'name badges',
      'personal cards',
    ],
    calls: ['printing address labels', 'creating and printing labels and business cards'],
  },
  {
    says: [
      'book from several files',
      'join documents',
      'put chapters together',
      'big document in parts',
      'thesis',
    ],
    calls: ['master documents and subdocuments', 'working with master documents and subdocuments'],
  },
  {
    says: ['insert another file', 'add whole document', 'append a file'],
    calls: ['inserting an entire text document'],
  },
  {
    says: [
      'print folded leaflet',
      'print as magazine',
      'print like a little book',
      'fold in the middle',
      'print a folded program',
    ],
    calls: ['printing a brochure'],
  },
  {
    says: ['two pages per paper', 'save paper printing', 'four pages one sheet'],
    calls: ['printing multiple pages on one sheet'],
  },
  {
    says: [
      'printer tray',
      'paper drawer',
      'paper tray',
      'letterhead from other tray',
      'first page from other tray',
    ],
    calls: ['selecting printer paper trays'],
  },
  {
    says: [
      'print without pictures',
      'print only text',
      'leave out pictures printing',
      'background not printed',
    ],
    calls: ['selecting what to print', 'print options'],
  },
  {
    says: ['save as web page', 'turn into html', 'put text on the web'],
    calls: ['saving text documents in HTML format'],
  },
  {
    says: [
      'make a link',
      'link inside document',
      'jump inside document',
      'word that opens website',
      'link to a heading',
      'clickable word',
    ],
    calls: ['inserting hyperlinks', 'inserting hyperlinks with the Navigator'],
  },
  {
    says: [
      'remove a link',
      'blue address',
      'turns into a link',
      'email turns blue',
      'links by themselves',
      'stop making links',
    ],
    calls: ['turning off automatic URL recognition', 'editing hyperlinks'],
  },
  {
    says: ['business letter', 'write a formal letter', 'letter template'],
    calls: ['letter wizard'],
  },
  { says: ['meeting agenda', 'write an agenda', 'meeting plan'], calls: ['agenda wizard'] },
  { says: ['fax'], calls: ['sending faxes', 'fax wizard'] },
  { says: ['abstract of the document', 'summary of text'], calls: ['create AutoAbstract'] },
  {
    says: ['cv', 'resume template', 'invoice template', 'ready made layouts'],
    calls: ['templates'],
  },
  { says: ['accessible document', 'check for blind readers'], calls: ['accessibility check'] },
  { says: ['draw with commands', 'turtle'], calls: ['LibreLogo'] },
  {
    says: ['star bold while typing', 'asterisks become bold'],
    calls: ['applying text formatting while you type'],
  },
  {
    says: ['change page number field to plain text', 'freeze the field', 'field into normal text'],
    calls: ['converting a field into text'],
  },
];
