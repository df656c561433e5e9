/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGeneral1: readonly GlossaryLine[] = [
  {
    says: [
      "won't start",
      "won't turn on",
      'not boot',
      'no sign of life',
      'computer dead',
      'pc dead',
    ],
    calls: ['will not turn on'],
  },
  { says: ['shuts down when closed', 'shut the lid', 'laptop closed'], calls: ['close the lid'] },
  {
    says: ['noisy laptop', 'loud laptop', 'blowing noise'],
    calls: ['laptop fan is always running'],
  },
  { says: ['overheating', 'burning hot', 'boiling', 'too warm'], calls: ['gets really hot'] },
  {
    says: [
      'runs out of juice',
      'battery drains',
      'drains fast',
      'lasts longer unplugged',
      'save juice',
    ],
    calls: ['improve battery life'],
  },
  { says: ['charge left', 'percentage of charge'], calls: ['battery status'] },
  {
    says: ['not wake up', 'stays black after sleep'],
    calls: ['not turn back on after I suspended it'],
  },
  {
    says: ['frozen', 'program hangs', 'computer hung', 'unresponsive', 'does not react'],
    calls: ['not responding', 'non-responsiveness'],
  },
  { says: ['closes by itself', 'quits unexpectedly', 'keeps closing'], calls: ['crash report'] },
  {
    says: ['messed up settings', 'factory reset', 'start from scratch', 'program broken'],
    calls: ['safe mode', 'user profile'],
  },
  {
    says: ['print screen', 'screen grab', 'picture of my screen', 'photo of the screen'],
    calls: ['screenshot', 'screenshots and screencasts'],
  },
  { says: ['record my screen', 'film my screen', 'video of my screen'], calls: ['screencasts'] },
  {
    says: [
      'second screen',
      'two screens',
      'dual screen',
      'extra display',
      'projector',
      'beamer',
      'tv screen',
    ],
    calls: ['connect another monitor'],
  },
  {
    says: ['yellow screen', 'blue light', 'tired eyes', 'eye strain'],
    calls: ['night light', 'color temperature'],
  },
  {
    says: ['wallpaper', 'desktop picture', 'picture behind the icons'],
    calls: ['background', 'change the appearance of your desktop'],
  },
  {
    says: ['asks for my code all the time', 'locks too soon', 'locks too fast'],
    calls: ['screen locks itself too quickly'],
  },
  {
    says: [
      'not see well',
      'bad eyesight',
      'blind',
      'magnifying glass',
      'bigger letters on screen',
      'menus too small',
      'tiny writing on screen',
    ],
    calls: ['magnify a screen area', 'text size on the screen', 'accessibility'],
  },
  {
    says: ['talk to me', 'speak the text', 'voice reading'],
    calls: ['read screen aloud', 'screen reader'],
  },
  { says: ['trackpad', 'mouse pad', 'touch pad'], calls: ['touchpad'] },
  {
    says: [
      'wrong letters appear',
      'swapped keys',
      'foreign keyboard',
      'german keyboard',
      'type in another language',
    ],
    calls: ['keyboard layouts'],
  },
  {
    says: ['hotkey', 'key combination', 'key combo', 'keys instead of mouse'],
    calls: ['keyboard shortcuts', 'shortcut keys'],
  },
  {
    says: [
      'funny letters',
      'foreign letters',
      'accents',
      'euro sign',
      'copyright sign',
      'emoji',
      'degree sign',
    ],
    calls: ['special characters'],
  },
  {
    says: [
      'silent',
      'mute',
      "can't hear anything",
      'sound is gone',
      'nothing comes out of the speakers',
    ],
    calls: ['cannot hear any sounds'],
  },
  { says: ['headset', 'earphones', 'earbuds', 'loudspeaker'], calls: ['speakers or headphones'] },
  { says: ['mic', 'people not hear me', 'nobody hears me'], calls: ['microphone'] },
  {
    says: ['crackly', 'static noise', 'hissing', 'sounds distorted'],
    calls: ['crackling or buzzing'],
  },
  { says: ['wifi', 'wi fi'], calls: ['wireless network', 'wireless'] },
  {
    says: ['keeps dropping', 'loses signal', 'connection drops'],
    calls: ['wireless network keep disconnecting'],
  },
  {
    says: ['offline', 'lost internet', 'internet is down', 'internet gone'],
    calls: ['wireless network troubleshooter'],
  },
  { says: ['share my connection', 'tether', 'tethering'], calls: ['wireless hotspot'] },
  { says: ['flight mode', 'on the aeroplane', 'airline'], calls: ['airplane mode'] },
  { says: ['sim card', 'internet stick', '4g', 'lte', 'dongle'], calls: ['mobile broadband'] },
  {
    says: ['phone bluetooth', 'bluetooth not pair', 'pair my headphones', 'pair a phone'],
    calls: ['connect Bluetooth device'],
  },
  {
    says: ['send photos to phone', 'pictures to my phone'],
    calls: ['send files to a Bluetooth device'],
  },
  {
    says: [
      'save to the cloud',
      'files in the cloud',
      'google drive',
      'onedrive',
      'dropbox',
      'gmail account',
    ],
    calls: ['online accounts', 'remote files'],
  },
  {
    says: ['pendrive', 'usb stick', 'memory stick', 'thumb drive', 'flash drive', 'usb key'],
    calls: ['removable disk', 'external drive'],
  },
  {
    says: ['pull out usb', 'unplug usb', 'take out the stick', 'eject'],
    calls: ['safely remove an external drive'],
  },
  { says: ['bin', 'garbage'], calls: ['trash'] },
  {
    says: [
      'deleted by mistake',
      'undelete',
      'threw away',
      'accidentally deleted',
      'get back a deleted',
    ],
    calls: ['recover a file from the trash'],
  },
  {
    says: ['clean up my computer', 'junk files', 'clear space'],
    calls: ['purge trash temporary files'],
  },
  { says: ["can't find my document", 'misplaced'], calls: ['find a lost file'] },
  { says: ['full disk', 'no room left', 'how much room'], calls: ['disk space is left'] },
  {
    says: ['wipe the stick', 'erase the stick', 'erase everything'],
    calls: ['wipe everything off a removable disk'],
  },
  { says: ['burn a cd', 'burn disc', 'burn a dvd'], calls: ['write files to a CD or DVD'] },
  { says: ['call it something else', 'different name'], calls: ['rename'] },
  { says: ['hide my stuff', 'secret folder', 'invisible files'], calls: ['hide a file'] },
  {
    says: ['other app opens it', 'opens in the wrong program', 'always open with'],
    calls: ['open files with other applications'],
  },
  {
    says: ['things i opened', 'opened lately', 'last files', 'recently opened'],
    calls: ['recent documents', 'document history'],
  },
  { says: ['forget what i opened', 'clear history'], calls: ['file history tracking'] },
  {
    says: ['email a file', 'mail a document', 'attach to mail'],
    calls: ['share files by email', 'email document'],
  },
  { says: ['safety copy', 'save a copy elsewhere', 'spare copy'], calls: ['backup'] },
  { says: ['passcode', 'secret word'], calls: ['password'] },
  {
    says: ['sign in without password', 'skip password', 'no password at start'],
    calls: ['log in automatically'],
  },
  { says: ['thumb print', 'finger scan'], calls: ['fingerprint'] },
  {
    says: ['account for my kid', 'second person', 'another person uses', 'add my wife'],
    calls: ['add a new user account'],
  },
  { says: ['not an admin'], calls: ['administrative privileges'] },
  {
    says: [
      'open by itself at startup',
      'launch at boot',
      'start with the computer',
      'runs at startup',
    ],
    calls: ['start automatically on log in', 'autostart application'],
  },
  { says: ['virtual desktop', 'several desktops', 'more desktops'], calls: ['workspace'] },
  { says: ['popups', 'pop ups', 'pop up messages', 'annoying messages'], calls: ['notifications'] },
  {
    says: ['wrong time', 'clock is wrong', 'clock fast', 'wrong hour'],
    calls: ['change the date and time', 'timezone'],
  },
  { says: ['infected', 'malware', 'trojan'], calls: ['anti-virus software'] },
  {
    says: ['change to english', 'menus in the wrong language', 'speak my language'],
    calls: ['change which language you use', 'language settings'],
  },
  { says: ['paper stuck', 'jammed', 'paper crumpled', 'chewed the paper'], calls: ['paper jam'] },
  { says: ['both sides', 'front and back', 'double sided'], calls: ['two-sided'] },
  { says: ['cartridge', 'running out of ink', 'how much ink'], calls: ['ink or toner levels'] },
  { says: ['two pages on one sheet', 'pages per sheet'], calls: ['multiple pages on one sheet'] },
  { says: ['little book', 'leaflet', 'pamphlet'], calls: ['booklet', 'brochure'] },
  {
    says: ['last page first', 'comes out backwards', 'reverse order'],
    calls: ['pages print in a different order'],
  },
  {
    says: ['save ink', 'without color', 'less ink'],
    calls: ['printing in black and white', 'printing with reduced data'],
  },
  { says: ['a4', 'letter size', 'different paper', 'legal size'], calls: ['paper size'] },
  {
    says: ['only part of the sheet prints', 'print part of a spreadsheet', 'print selected cells'],
    calls: ['print ranges'],
  },
  {
    says: ['fit on one page', 'squeeze onto one page', 'cut off when printing'],
    calls: ['number of pages for printing'],
  },
  { says: ['stickers', 'sticky labels'], calls: ['address labels'] },
  { says: ['visiting cards'], calls: ['business cards'] },
  { says: ['slanted', 'leaning letters', 'sloping text'], calls: ['italic'] },
  {
    says: ['thick letters', 'fat letters', 'heavier letters', 'darker letters', 'thicker text'],
    calls: ['bold'],
  },
  { says: ['line under', 'underscore words', 'line beneath'], calls: ['underline'] },
  {
    says: ['line through', 'crossed out words', 'strike out'],
    calls: ['strikethrough', 'font effects'],
  },
  {
    says: [
      'small number above',
      'raised number',
      'tiny number up',
      'power of two',
      'small number below',
      'lowered number',
      'subindex',
    ],
    calls: ['superscript', 'subscript'],
  },
  {
    says: ['capitals', 'block letters', 'shouting letters'],
    calls: ['changing the case of text', 'uppercase'],
  },
  { says: ['typeface', 'writing style', 'letter style'], calls: ['font'] },
  {
    says: ['marker pen', 'yellow marker'],
    calls: ['character highlighting color', 'background color'],
  },
  {
    says: ['coloured letters', 'colored letters', 'red letters', 'paint the words'],
    calls: ['changing the color of text'],
  },
  { says: ['big first letter', 'huge first letter', 'fairy tale letter'], calls: ['drop caps'] },
  {
    says: ['wordart', 'fancy title', 'bent text', 'curved text', 'wavy text'],
    calls: ['Fontwork'],
  },
  {
    says: [
      'strip formatting',
      'get rid of formatting',
      'plain again',
      'back to normal text',
      'remove formatting',
    ],
    calls: ['clear direct formatting'],
  },
  { says: ['copy the look', 'format painter', 'same look'], calls: ['clone formatting'] },
  {
    says: ['paste plain', 'paste just the words', 'paste without formatting'],
    calls: ['paste unformatted text', 'paste special'],
  },
  { says: ['space between lines', 'double spaced', 'lines too close'], calls: ['line spacing'] },
  { says: ['shove over', 'first line further in'], calls: ['indenting paragraphs'] },
  {
    says: ['straight edges', 'straight margins', 'even on both sides', 'flush both sides'],
    calls: ['justify'],
  },
];
