/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGnomeFiles2: readonly GlossaryLine[] = [
  // Internet
  {
    says: [
      'default browser',
      'links open in firefox',
      'open links in chrome',
      'change browser',
      'wrong browser',
      'make chrome default',
    ],
    calls: ['change which web browser opens websites by default'],
  },
  {
    says: [
      'mail program',
      'default mail',
      'thunderbird',
      'clicking an email address',
      'email client',
    ],
    calls: ['change which mail application is used to write emails'],
  },
  { says: ['need antivirus', 'virus', 'norton', 'viruses'], calls: ['anti-virus software'] },
  {
    says: [
      'virus in email',
      'suspicious mail',
      'infected mail',
      'dangerous attachment',
      'viruses in mail',
    ],
    calls: ['scan my emails for viruses'],
  },
  { says: ['my ip'], calls: ['find your IP address'] },
  {
    says: ['fixed ip', 'static ip', 'same ip', 'permanent ip'],
    calls: ['connection with a fixed IP address'],
  },
  {
    says: ['let a program through', 'open a port', 'allow connections', 'program blocked'],
    calls: ['enable or block firewall access', 'network ports'],
  },
  { says: ['port number', 'list of ports', 'port 80'], calls: ['commonly-used network ports'] },
  {
    says: ['physical address', 'hardware address', 'network card number', 'identify network card'],
    calls: ['MAC address'],
  },
  {
    says: [
      'dns',
      'gateway',
      'enter network details',
      'subnet',
      'manual network',
      'settings from provider',
    ],
    calls: ['manually set network settings'],
  },
  {
    says: [
      'work from home',
      'company network',
      'home office network',
      'tunnel',
      'remote work',
      'secure connection to work',
    ],
    calls: ['connect to a VPN'],
  },
  {
    says: ['go through proxy', 'proxy server', 'school internet filter'],
    calls: ['proxy settings'],
  },
  {
    says: ['scam', 'phishing', 'hacked', 'safe online', 'safe browsing', 'identity theft', 'fraud'],
    calls: ['staying safe on the internet'],
  },
  {
    says: [
      'slow internet',
      'pages load slowly',
      'slow connection',
      'websites slow',
      'slow downloads',
      'slow wifi',
      'internet crawling',
    ],
    calls: ['internet seems slow'],
  },
  {
    says: ['network cable', 'cable internet', 'lan', 'ethernet cable'],
    calls: ['connect to a wired network'],
  },
  {
    says: [
      'join wifi',
      'log on to wifi',
      'connect to wifi',
      'wireless at home',
      'connect to the internet',
    ],
    calls: ['connect to a wireless network'],
  },
  {
    says: ['wifi not shown', 'hidden wifi', 'invisible wifi', 'ssid', 'secret network'],
    calls: ['hidden wireless network'],
  },
  {
    says: [
      'right password wifi',
      'password correct not connecting',
      'wifi refuses password',
      'accepts not my wifi password',
      'wifi password wrong',
      'key is right',
    ],
    calls: ["entered the correct password, but I still can't connect"],
  },
  {
    says: [
      'wifi missing',
      'wifi not listed',
      'cannot find wifi',
      'network not in the list',
      'wifi not found',
    ],
    calls: ["can't see my wireless network in the list"],
  },
  {
    says: [
      'wifi broken',
      'wifi problem',
      'wifi does not work',
      'wireless broken',
      'no internet connection',
      'internet does not work',
    ],
    calls: ['wireless network troubleshooter'],
  },
  {
    says: [
      'wifi drops',
      'wifi cuts out',
      'wifi unstable',
      'internet comes and goes',
      'wifi disconnects',
      'internet keeps cutting',
      'intermittent',
    ],
    calls: ['wireless network keep disconnecting'],
  },
  {
    says: [
      'wrong wifi',
      "neighbour's wifi",
      'neighbor wifi',
      'picks the wrong network',
      'other wifi automatically',
    ],
    calls: ['computer connects to the wrong network'],
  },
  { says: ['wifi security', 'wpa2', 'wep', 'wpa', 'encrypted wifi'], calls: ['WEP and WPA mean'] },
  {
    says: [
      'laptop as router',
      'internet for my phone',
      'share internet',
      'give wifi to others',
      'share wifi',
      'personal hotspot',
    ],
    calls: ['wireless hotspot'],
  },
  {
    says: [
      'everyone use the network',
      'others offline',
      'other users no internet',
      'only i have internet',
    ],
    calls: ["other users can't connect to the internet"],
  },
  {
    says: ['turn off wifi', 'disable wifi', 'switch off wifi'],
    calls: ['turn off wireless', 'switch off unused wireless technologies'],
  },
  {
    says: [
      'internet via phone',
      'modem',
      'data plan',
      '3g',
      '5g',
      'use phone data',
      'cell phone internet',
    ],
    calls: ['mobile broadband'],
  },
  // Printers
  {
    says: [
      'install printer',
      'printer not found',
      'new printer',
      'add a printer',
      'printer not detected',
      'find my printer',
      'connect a printer',
    ],
    calls: ['set up a local printer'],
  },
  {
    says: ['wrong printer', 'default printer', 'always same printer', 'prints on the other one'],
    calls: ['set the default printer'],
  },
  {
    says: [
      'stripes on paper',
      'lines on paper',
      'faded print',
      'print is pale',
      'smudged print',
      'printer smears',
      'bad print quality',
      'blotchy',
    ],
    calls: ['streaks, lines or the wrong colors on my print-outs'],
  },
  {
    says: [
      'stop printing',
      'cancel printing',
      'print queue',
      'keeps printing',
      'stuck in queue',
      'printed by mistake',
      'pause printing',
    ],
    calls: ['cancel, pause or release a print job'],
  },
  {
    says: [
      'print a3',
      'print a5',
      'different size paper',
      'print on a4',
      'print landscape',
      'bigger paper',
    ],
    calls: ['change the paper size when printing'],
  },
  { says: ['print an envelope', 'address on an envelope'], calls: ['print envelopes'] },
  { says: ['out of ink', 'toner low', 'toner left'], calls: ["printer's ink or toner levels"] },
  {
    says: ['name of the printer', 'printer location'],
    calls: ['change the name or location of a printer'],
  },
];
