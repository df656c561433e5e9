/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGnomeFiles3: readonly GlossaryLine[] = [
  {
    says: [
      'pages backwards',
      'order of printed pages',
      'collate',
      'copies sorted',
      'reverse pages',
      'last page on top',
    ],
    calls: ['make pages print in a different order'],
  },
  {
    says: ['paper jammed', 'paper caught', 'ate the paper', 'jam'],
    calls: ['clearing a paper jam'],
  },
  {
    says: [
      'print page 3',
      'only print',
      'print a few pages',
      'pages 2 to 5',
      'print selected pages',
    ],
    calls: ['print only certain pages'],
  },
  {
    says: [
      'print on both sides',
      'save paper',
      'duplex',
      'back of the paper',
      'two pages per sheet',
      'print two per page',
    ],
    calls: ['print two-sided and multi-page layouts'],
  },
  {
    says: ['print as book', 'fold and staple', 'folded pages', 'make a small book'],
    calls: ['print a booklet'],
  },
  { says: ['print to pdf'], calls: ['print to file'] },
  // Users
  {
    says: [
      'forgot my password',
      'change my password',
      'new password',
      'reset password',
      'change pin',
    ],
    calls: ['change your password'],
  },
  {
    says: [
      'good password',
      'strong password',
      'safe password',
      'password easy to guess',
      'think of a password',
    ],
    calls: ['choose a secure password'],
  },
  {
    says: ['my picture at login', 'user photo', 'avatar', 'profile picture', 'face at login'],
    calls: ['change your login screen photo'],
  },
  {
    says: ['remove a user', 'delete a user', 'employee left', 'colleague left', 'somebody left'],
    calls: ['delete a user account'],
  },
  {
    says: [
      'another user',
      'create user',
      'account for another person',
      'new user',
      "children's account",
      'family computer',
      'guest',
    ],
    calls: ['add a new user account'],
  },
  {
    says: ['make admin', 'allow user to install', 'give admin', 'administrator rights'],
    calls: ['change who has administrative privileges'],
  },
  {
    says: [
      'not allowed to install',
      'cannot install',
      'asks for administrator',
      'sudo',
      'superuser',
      'needs admin password',
    ],
    calls: ['problems caused by administrative restrictions', 'administrative privileges'],
  },
  {
    says: [
      'skip login',
      'log in without password',
      'boot straight to desktop',
      'automatic sign in',
    ],
    calls: ['log in automatically'],
  },
  {
    says: [
      'fingerprint reader',
      'finger print',
      'log in with finger',
      'unlock with finger',
      'touch id',
    ],
    calls: ['log in with a fingerprint'],
  },
  {
    says: [
      'open at startup',
      'start program at login',
      'program starts by itself',
      'autostart',
      'launch at login',
      'open when i switch on',
      'startup programs',
    ],
    calls: ['have applications start automatically on log in'],
  },
  {
    says: ['switch user', 'logoff', 'log off', 'let another person in', 'somebody else log in'],
    calls: ['log out, power off or switch users'],
  },
  // Administration
  {
    says: [
      'same settings for everybody',
      'settings for all computers',
      'company settings',
      'regedit',
      'group policy',
      'gpo',
    ],
    calls: ['dconf', 'custom default values for system settings'],
  },
  {
    says: ['users must not change settings', 'forbid changing', 'users cannot change'],
    calls: ['lock down specific settings'],
  },
  {
    says: ['company wallpaper', 'same background for everyone', 'corporate background'],
    calls: ['set custom background', 'add extra backgrounds'],
  },
  { says: ['logo on login', 'logo when starting'], calls: ['greeter logo to the login screen'] },
  {
    says: [
      'message at login',
      'legal notice at login',
      'welcome text',
      'welcome message',
      'disclaimer at login',
    ],
    calls: ['text banner on the login screen'],
  },
  {
    says: ['hide user names', 'do not show users at login', 'names at login'],
    calls: ['disable the user list'],
  },
  {
    says: ['kiosk', 'only one program', 'public terminal', 'only a browser'],
    calls: ['single-application mode'],
  },
  {
    says: ['forbid terminal', 'cmd', 'command prompt', 'block terminal'],
    calls: ['disable command-line access'],
  },
  {
    says: ['forbid printing', 'users must not print', 'block printing'],
    calls: ['disable printing'],
  },
  {
    says: ['users must not save', 'forbid saving', 'block saving'],
    calls: ['disable file saving'],
  },
  {
    says: ['forbid logging out', 'must not log out', 'block user switching'],
    calls: ['disable user logout and user switching'],
  },
  {
    says: [
      'log out idle users',
      'kick out idle',
      'log out automatically',
      'ends session when idle',
    ],
    calls: ['automatic logout'],
  },
  {
    says: [
      'active directory',
      'windows domain',
      'domain user',
      'company login',
      'ldap',
      'corporate account',
    ],
    calls: ['enterprise credentials to log into GNOME'],
  },
  {
    says: ['desktop plugins', 'desktop add ons', 'gnome plugins', 'addons for gnome', 'tweaks'],
    calls: ['GNOME Shell extensions'],
  },
  {
    says: [
      'install font',
      'add fonts',
      'new font',
      'font for all users',
      'downloaded a font',
      'ttf',
    ],
    calls: ['add an extra font'],
  },
  {
    says: [
      'unknown file type',
      'new file type',
      'associate extension',
      'file extension unknown',
      'register file type',
    ],
    calls: ['custom MIME type', 'MIME types'],
  },
  { says: ['vpn for everyone', 'preconfigured vpn'], calls: ['default VPN settings'] },
  {
    says: ['strange processes', 'task manager', 'background processes'],
    calls: ['typical processes'],
  },
  {
    says: ['error log', 'session crash', 'session does not start', 'log file of session'],
    calls: ['debug session problems'],
  },
  {
    says: ['program for all users at startup', 'autostart for everyone'],
    calls: ['autostart application for all users'],
  },
  {
    says: ['home folders on a server', 'network home', 'home on nfs'],
    calls: ['store settings over NFS'],
  },
  // Help
  {
    says: [
      'talk to someone',
      'live help',
      'ask other users',
      'chat support',
      'forum',
      'ask for help',
    ],
    calls: ['IRC', 'mailing list'],
  },
  {
    says: ['mistake in the help', 'improve the help', 'help is wrong', 'complain about guide'],
    calls: ['improve this guide'],
  },
  { says: ['translate the help', 'bad translation'], calls: ['improve translations'] },
];
