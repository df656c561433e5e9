/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGnomeDesktop2: readonly GlossaryLine[] = [
  {
    says: [
      'set the clock',
      'change the clock',
      'daylight saving',
      'summer time',
      'winter time',
      'hour off',
      'clock one hour',
    ],
    calls: ['change the date and time', 'timezone'],
  },
  {
    says: [
      'travelling',
      'on a trip',
      'moved to another country',
      'abroad time',
      'different country time',
    ],
    calls: ['change your timezone'],
  },
  {
    says: [
      'time in another city',
      'time in other countries',
      'several clocks',
      'clocks of other cities',
      'time in london',
    ],
    calls: ['world clock'],
  },
  {
    says: [
      '24 hour clock',
      'am pm',
      'twelve hour clock',
      'american date',
      'month before day',
      'date the wrong way',
      'comma instead of point',
      'fahrenheit',
    ],
    calls: ['change date and measurement formats', 'change the date and time'],
  },
  // Color
  {
    says: [
      'colours differ on paper',
      'prints look different from screen',
      'print colours do not match',
      'wrong colours on paper',
      'printed colors differ',
      'printer colours off',
    ],
    calls: ['color management', 'calibrate my printer'],
  },
  {
    says: [
      'exact colours',
      'true colours',
      'monitor colours off',
      'screen too green',
      'screen looks bluish',
      'accurate colours',
      'screen too red',
      'screen color wrong',
      'tint on my monitor',
    ],
    calls: ['calibrate my screen', 'color profile'],
  },
  {
    says: ['scanner colours', 'scanned colors wrong', 'scans look different'],
    calls: ['calibrate my scanner'],
  },
  { says: ['camera colours', 'camera colors wrong'], calls: ['calibrate my camera'] },
  { says: ['icc file', 'icm', 'icc profile'], calls: ['import color profiles', 'color profile'] },
  {
    says: [
      'colorimeter',
      'spectrometer',
      'device for measuring colour',
      'measuring screen colours',
      'spyder',
    ],
    calls: ['color measuring instruments'],
  },
  {
    says: ['colour chart', 'color chart', 'target card', 'it8', 'colorchecker'],
    calls: ['target types'],
  },
  {
    says: ['give my color profile to somebody', "friend's color profile", 'copy a color profile'],
    calls: ['share my color profile'],
  },
  {
    says: [
      'download color profiles',
      'profile from the manufacturer',
      'find a profile for my monitor',
    ],
    calls: ['get color profiles'],
  },
  {
    says: ['old color profile', 'profile expired', 'profile out of date', 'recalibrate'],
    calls: ['color profile is inaccurate', 'calibration expiry'],
  },
  {
    says: ['cmyk or rgb', 'range of colours', 'gamut', 'adobe rgb', 'srgb'],
    calls: ['color space'],
  },
  {
    says: ['test my profile', 'check the color profile'],
    calls: ['test if color management is working correctly'],
  },
  // Contacts
  {
    says: [
      'phone book',
      'phonebook',
      'save a phone number',
      'list of friends',
      'store phone numbers',
    ],
    calls: ['contacts', 'add or remove a contact'],
  },
  {
    says: [
      'same person twice',
      'contact twice',
      'duplicate contact',
      'merge contacts',
      'double contact',
    ],
    calls: ['link and unlink contacts'],
  },
  {
    says: [
      'new phone number of a friend',
      'correct a contact',
      'contact photo',
      'update contact',
      'friend moved',
    ],
    calls: ['edit contact details'],
  },
  {
    says: ['phone a friend', 'write to a contact', 'chat with somebody', 'call someone'],
    calls: ['connect with your contact'],
  },
  { says: ["find somebody's number", 'look up a person'], calls: ['search for a contact'] },
  // Disk
  {
    says: ['how fast is my disk', 'disk speed', 'slow disk', 'slow hard drive', 'disk benchmark'],
    calls: ['performance of your hard disk'],
  },
  {
    says: [
      'space left',
      'hard drive full',
      'storage full',
      'what takes up space',
      'how much storage',
      'running out of space',
      'free space',
      'memory full',
      'low on space',
    ],
    calls: ['check how much disk space is left'],
  },
  {
    says: [
      'disk makes noise',
      'dying disk',
      'disk failing',
      'clicking hard drive',
      'is my disk healthy',
      'bad sectors',
    ],
    calls: ['check your hard disk for problems'],
  },
  {
    says: [
      'split the disk',
      'divide the disk',
      'drive c',
      'drive d',
      'create partition',
      'split my drive',
    ],
    calls: ['manage volumes and partitions'],
  },
  {
    says: [
      'bigger partition',
      'smaller partition',
      'grow partition',
      'shrink partition',
      'enlarge partition',
      'resize partition',
    ],
    calls: ['size of a filesystem'],
  },
  {
    says: [
      'corrupt stick',
      'corrupted drive',
      'usb unreadable',
      'chkdsk',
      'cannot read my usb',
      'damaged usb',
      'drive will not mount',
      'broken filesystem',
    ],
    calls: ['repair a damaged filesystem'],
  },
  {
    says: [
      'format a stick',
      'format usb',
      'format a drive',
      'reformat',
      'empty a usb',
      'format memory card',
      'fat32',
      'ntfs',
      'exfat',
      'sell my disk',
    ],
    calls: ['wipe everything off a removable disk', 'filesystem'],
  },
  {
    says: ['usb busy', 'safe to pull out', 'unplug the drive', 'remove usb', 'unmount'],
    calls: ['safely remove an external drive'],
  },
  {
    says: [
      'sd card',
      'memory card',
      'camera card',
      'card slot',
      'microsd',
      'card reader not working',
    ],
    calls: ['media card reader problems'],
  },
  // Screen and power
  {
    says: [
      'screen turns off',
      'screen goes black',
      'goes black after minutes',
      'screen turns black',
      'display switches off',
      'keep the screen on',
      'screen stays on',
      'monitor goes off',
      'screen saver',
      'screensaver',
    ],
    calls: ['screen blanking time'],
  },
  {
    says: [
      'screen gets darker',
      'goes dark by itself',
      'dims by itself',
      'screen fades',
      'brightness drops',
      'gets darker after a while',
      'goes dark when idle',
    ],
    calls: ['screen go dim after a while'],
  },
  {
    says: [
      'screen too bright',
      'screen too dark',
      'dazzling',
      'hard to read in sunlight',
      'turn up brightness',
    ],
    calls: ['screen brightness'],
  },
  {
    says: ['brightness changes', 'brightness adjusts itself', 'light sensor', 'ambient light'],
    calls: ['automatic brightness'],
  },
];
