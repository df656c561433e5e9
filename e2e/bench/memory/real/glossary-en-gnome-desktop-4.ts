/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGnomeDesktop4: readonly GlossaryLine[] = [
  {
    says: [
      'pointer too fast',
      'mouse too fast',
      'mouse too slow',
      'pointer slow',
      'mouse too sensitive',
      'arrow too quick',
      'mouse speed',
      'cursor moves too fast',
    ],
    calls: ['speed of the mouse and touchpad'],
  },
  {
    says: [
      'mouse lags',
      'wiggle the mouse',
      'mouse late',
      'mouse slow to wake',
      'lagging pointer',
      'mouse falls asleep',
    ],
    calls: ['mouse reacts with delay'],
  },
  {
    says: [
      'tap to click',
      'two fingers',
      'scroll with fingers',
      'tapping',
      'scrolls the wrong way',
      'natural scrolling',
      'cursor jumps while typing',
      'palm',
      'touchpad while typing',
      'turn off touchpad',
    ],
    calls: ['click, drag, or scroll with the touchpad'],
  },
  {
    says: ['swipe', 'three fingers', 'finger gestures', 'touch screen', 'touchscreen'],
    calls: ['gestures on touchpads and touchscreens'],
  },
  {
    says: ['drawing tablet', 'graphics tablet', 'pen tablet', 'digital pen'],
    calls: ['Wacom tablet', 'stylus'],
  },
  {
    says: ['pen pressure', 'pen buttons', 'pen too hard', 'eraser end of the pen'],
    calls: ['configure the stylus'],
  },
  { says: ['tablet buttons', 'tablet keys'], calls: ['map the tablet buttons'] },
  {
    says: ['tablet covers both screens', 'tablet which screen'],
    calls: ['Wacom tablet', 'choose a monitor'],
  },
  {
    says: ['tablet like mouse', 'pen moves like a mouse', 'absolute mode'],
    calls: ["Wacom tablet's tracking mode"],
  },
  {
    says: ['left handed tablet', 'turn the tablet'],
    calls: ['tablet with your left or your right hand'],
  },
  // Desktop and windows
  {
    says: [
      'start menu',
      'open a program',
      'launch a program',
      'find programs',
      'run a program',
      'programs list',
      'open software',
    ],
    calls: ['start applications'],
  },
  {
    says: [
      'favourite programs',
      'favorites bar',
      'keep program handy',
      'taskbar icon',
      'pin program',
      'shortcut to program',
      'quick launch',
      'icon on desktop',
    ],
    calls: ['pin your favorite apps to the dash'],
  },
  {
    says: [
      'window disappeared',
      'window gone',
      'lost my window',
      'window hidden',
      'minimized window',
      'window vanished',
    ],
    calls: ['find a lost window'],
  },
  {
    says: [
      'window full size',
      'fill the screen',
      'window whole screen',
      'make window big',
      'window covers everything',
      'enlarge window',
    ],
    calls: ['maximize and unmaximize a window'],
  },
  {
    says: [
      'window too small',
      'move a window',
      'window off screen',
      'drag a window',
      'stretch window',
      'top of window off',
    ],
    calls: ['move and resize windows'],
  },
  {
    says: [
      'alt tab',
      'jump between programs',
      'change between programs',
      'other program',
      'swap programs',
    ],
    calls: ['switch between windows'],
  },
  {
    says: [
      'split screen',
      'half the screen',
      'two programs next to each other',
      'snap windows',
      'two windows next',
      'compare two windows',
      'window on half',
    ],
    calls: ['tile windows'],
  },
  {
    says: ['too many windows', 'tidy up windows', 'group windows', 'separate desktops'],
    calls: ['what is a workspace'],
  },
  {
    says: ['window to another desktop', 'put on other desktop', 'send window to desktop'],
    calls: ['move a window to a different workspace'],
  },
  {
    says: ['go to other desktop', 'change desktop', 'move between desktops'],
    calls: ['switch between workspaces'],
  },
  {
    says: [
      'do not disturb',
      'messages at top',
      'stop alerts',
      'banners',
      'annoying alerts',
      'bubble messages',
      'silence messages',
    ],
    calls: ['notifications and the notification list'],
  },
  {
    says: [
      'background picture',
      'change desktop picture',
      'own photo as background',
      'photo on my desktop',
      'photo behind icons',
    ],
    calls: ['change the appearance of your desktop'],
  },
  {
    says: ['dark theme', 'dark style', 'black windows', 'dark colours'],
    calls: ['change the appearance of your desktop'],
  },
  {
    says: [
      'old style desktop',
      'like windows',
      'traditional desktop',
      'classic look',
      'taskbar at bottom',
      'old gnome',
    ],
    calls: ['GNOME Classic'],
  },
  {
    says: [
      'new to this desktop',
      'first day',
      'parts of the desktop',
      'how does the desktop work',
      'explain the desktop',
    ],
    calls: ['visual overview of GNOME'],
  },
  { says: ['version number'], calls: ['which version of GNOME is running'] },
  {
    says: [
      'icons at the top right',
      'little icons',
      'symbols at the top',
      'pictures in top corner',
    ],
    calls: ['what do the icons in the top bar mean'],
  },
  {
    says: ['beep', 'pling', 'warning noise', 'annoying sound', 'noise when error'],
    calls: ['alert sound'],
  },
  {
    says: [
      'microphone not working',
      'they cannot hear me',
      'voice not recorded',
      'wrong microphone',
      'external microphone',
      'microphone too quiet',
      'skype voice',
    ],
    calls: ['use a different microphone'],
  },
  {
    says: [
      'sound from the wrong place',
      'sound through tv',
      'wrong speakers',
      'headphones do not work',
      'no sound in headphones',
      'plug in headphones',
      'sound output',
    ],
    calls: ['use different speakers or headphones'],
  },
  {
    says: ['too quiet', 'louder', 'turn up sound', 'softer sound', 'sound too low'],
    calls: ['change the sound volume'],
  },
  {
    says: [
      'choppy sound',
      'noise in sound',
      'bad sound',
      'scratchy sound',
      'humming',
      'popping noise',
      'sound crackles',
    ],
    calls: ['crackling or buzzing when sounds are playing'],
  },
  {
    says: ['sound not working', 'hear nothing', 'sound stopped', 'lost sound', 'speakers silent'],
    calls: ['cannot hear any sounds on the computer'],
  },
  { says: ['movie on dvd', 'watch dvd', 'dvd will not play', 'film on dvd'], calls: ['DVDs play'] },
  {
    says: [
      'friend cannot see my video',
      'video on other computer',
      'others cannot watch',
      'video format',
      'codec',
    ],
    calls: ["other people can't play the videos I made", 'codecs'],
  },
  {
    says: [
      'bought music',
      'itunes',
      'song does not play',
      'purchased music',
      'drm',
      'mp3',
      'copy protected song',
      'music store',
    ],
    calls: ['songs I bought from an online music store'],
  },
  {
    says: [
      'type an accent',
      'degree symbol',
      'greek letters',
      'write symbols',
      'letters not on my keyboard',
      'n with tilde',
      'euro symbol',
      'foreign characters',
    ],
    calls: ['enter special characters', 'compose key'],
  },
  {
    says: [
      'change language of computer',
      'wrong language',
      'everything in chinese',
      'switch to spanish',
      'computer speaks german',
      'different language on my computer',
    ],
    calls: ['change which language you use'],
  },
];
