/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGnomeDesktop1: readonly GlossaryLine[] = [
  // Accessibility
  {
    says: [
      'hands shake',
      'trembling hands',
      'parkinson',
      'letters twice',
      'double letters',
      'press twice by accident',
      'types twice',
      'tremor',
    ],
    calls: ['bounce keys'],
  },
  {
    says: ['braille display', 'blind user', 'visually impaired', 'braille reader'],
    calls: ['read screen in Braille', 'screen reader'],
  },
  {
    says: [
      'hard to tell buttons apart',
      'stronger colours on screen',
      'black on white windows',
      'high contrast',
      'more contrast',
      'low contrast',
    ],
    calls: ['adjust the contrast'],
  },
  {
    says: ['click without pressing', 'cannot press the button', 'rest the pointer'],
    calls: ['simulate clicking by hovering', 'hover click'],
  },
  {
    says: [
      'disabled person',
      'disability',
      'handicapped',
      'wheelchair',
      'elderly user',
      'older person',
      'special needs',
    ],
    calls: ['accessibility', 'accessibility menu'],
  },
  { says: ['little man icon', 'icon of a person', 'stick figure'], calls: ['accessibility menu'] },
  {
    says: [
      'everything tiny',
      'everything too small',
      'bigger writing on screen',
      'letters too small',
      'larger letters on screen',
      'text too tiny',
      'enlarge the letters',
    ],
    calls: ['change text size on the screen', 'magnify a screen area'],
  },
  {
    says: ['zoom the screen', 'enlarge the screen', 'whole desktop bigger', 'blow up the screen'],
    calls: ['magnify a screen area'],
  },
  {
    says: ['right button broken', 'hold the button to right click'],
    calls: ['simulate a right mouse click'],
  },
  {
    says: [
      'brush against keys',
      'touch keys accidentally',
      'keys too sensitive',
      'hold key longer',
      'delay before a letter',
    ],
    calls: ['slow keys'],
  },
  {
    says: ['two keys at once', 'several keys at once', 'one hand typing', 'hold down ctrl'],
    calls: ['sticky keys'],
  },
  {
    says: [
      'deaf',
      'hard of hearing',
      'blink instead of beep',
      'visual bell',
      'visual alert',
      'screen blink sound',
    ],
    calls: ['flash the screen for alert sounds'],
  },
  {
    says: [
      'cursor blinks',
      'blinking line',
      'flashing cursor',
      'blinking too fast',
      'cannot find the cursor',
    ],
    calls: ['keyboard cursor blink'],
  },
  {
    says: ['without a mouse', 'mouse is broken', 'mouse died'],
    calls: ['keyboard navigation', 'move the mouse pointer using the keypad'],
  },
  {
    says: [
      'number pad as mouse',
      'move pointer with numbers',
      'numeric keys pointer',
      'arrow keys as mouse',
    ],
    calls: ['move the mouse pointer using the keypad'],
  },
  {
    says: ['virtual keyboard', 'touch keyboard', 'keyboard is broken', 'keyboard on the screen'],
    calls: ['on-screen keyboard'],
  },
  {
    says: ['letter repeats', 'key stuck', 'holding a key types many'],
    calls: ['repeated key presses'],
  },
  // Online accounts
  {
    says: [
      'google account',
      'connect gmail',
      'outlook',
      'hotmail',
      'facebook account',
      'microsoft account',
      'sync google',
      'nextcloud',
      'link my google',
      'yahoo',
      'office 365',
    ],
    calls: ['online accounts', 'add an account'],
  },
  { says: ['provider is missing', 'account not offered'], calls: ['account type not on the list'] },
  {
    says: [
      'only sync calendar',
      'calendar but not mail',
      'stop syncing mail',
      'choose what syncs',
      'turn off one service',
    ],
    calls: ['control which online services an account can be used to access'],
  },
  {
    says: [
      'disconnect google',
      'remove gmail',
      'unlink account',
      'delete google account',
      'remove google',
      'sign out of google',
    ],
    calls: ['remove an account', 'online accounts'],
  },
  // Backup
  { says: ['how often copy', 'weekly copies', 'daily copies'], calls: ['frequency of backups'] },
  {
    says: ['is my backup ok', 'test my backup', 'did the backup work', 'verify copy'],
    calls: ['check your backup'],
  },
  {
    says: [
      'get files back from a copy',
      'recover from backup',
      'bring back backup',
      'files back from backup',
    ],
    calls: ['restore a backup'],
  },
  {
    says: [
      'which disk for copies',
      'keep copies where',
      'where do copies go',
      'put the backup',
      'backup on external drive',
      'cloud backup',
    ],
    calls: ['where to store your backup'],
  },
  { says: ['which folders to save'], calls: ['what to back up'] },
  {
    says: [
      'backup program',
      'make a backup',
      'safe copy',
      'time machine',
      'backup software',
      'deja dup',
    ],
    calls: ['how to back up'],
  },
  {
    says: [
      'in case the disk dies',
      'afraid of losing my files',
      'do not lose my documents',
      'computer gets stolen',
    ],
    calls: ['back up your important files'],
  },
  {
    says: [
      'where are my settings stored',
      'settings folder',
      'hidden settings',
      'where are settings kept',
    ],
    calls: ['find the files I want to back up'],
  },
  // Bluetooth
  {
    says: [
      'wireless headphones',
      'wireless mouse',
      'wireless keyboard',
      'bluetooth speaker',
      'bluetooth headphones',
      'connect controller',
      'airpods',
      'playstation controller',
      'gamepad',
      'joystick',
    ],
    calls: [
      'connect your computer to a Bluetooth device',
      'pairing instructions for specific devices',
    ],
  },
  {
    says: [
      'bluetooth fails',
      'bluetooth does not work',
      'bluetooth not connecting',
      'bluetooth not found',
      'headphones will not connect',
      'bluetooth problem',
      'bluetooth broken',
    ],
    calls: ['cannot connect my Bluetooth device'],
  },
  {
    says: [
      'forget headphones',
      'unpair',
      'forget device',
      'remove phone bluetooth',
      'disconnect headphones',
      'stop connecting to speaker',
    ],
    calls: ['disconnect a Bluetooth device'],
  },
  {
    says: ['switch bluetooth on', 'enable bluetooth', 'disable bluetooth', 'activate bluetooth'],
    calls: ['turn Bluetooth on or off'],
  },
  {
    says: [
      'phone does not find computer',
      'others see my computer bluetooth',
      'discoverable',
      'phone cannot see computer',
    ],
    calls: ['Bluetooth visibility'],
  },
  {
    says: ['receive files from phone', 'get photos from phone', 'receive over bluetooth'],
    calls: ['control sharing over Bluetooth', 'send files to a Bluetooth device'],
  },
  // Date, time, calendar
  {
    says: [
      'birthdays',
      'meetings in the calendar',
      'my diary',
      "today's meetings",
      'upcoming events',
    ],
    calls: ['calendar appointments'],
  },
];
