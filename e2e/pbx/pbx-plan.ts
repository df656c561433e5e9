/**
 * What one Asterisk of the tests is: its ports, its people, its numbers. The configuration is written from it and the specs
 * dial by it, so that no number stands in two places. Pure values; it must never touch a file or a port.
 */

/** Somebody who registers by WebSocket, as Puesto does. */
export interface PbxAgent {
  readonly user: string;
  readonly password: string;
  /** In order of liking. */
  readonly codecs: readonly ('opus' | 'alaw' | 'ulaw')[];
  /** How Asterisk reads digits from them; in the sound unless told. */
  readonly digitsBy?: 'info';
}

export interface PbxPorts {
  /** WebSocket without and with TLS. */
  readonly ws: number;
  readonly wss: number;
  /** SIP over UDP, for SIPp and baresip. */
  readonly sip: number;
  /** The manager's door, for the driver of the tests. */
  readonly manager: number;
}

/** Where the instance keeps its files, as it sees them itself. */
export interface PbxFolders {
  readonly etc: string;
  readonly run: string;
  readonly modules: string;
  readonly data: string;
  /** What was recorded and measured. */
  readonly heard: string;
}

export interface PbxPlan {
  readonly name: string;
  readonly ports: PbxPorts;
  readonly folders: PbxFolders;
  readonly managerSecret: string;
  /** Certificate and key of the WSS door; null leaves the door closed. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
}

/** Who may register. 111 can only speak G.711, so that Asterisk must choose it; of 112 it reads digits by INFO alone. */
export const AGENTS = {
  '101': { user: '101', password: 'one-0-one', codecs: ['opus', 'alaw'] },
  '102': { user: '102', password: 'one-0-two', codecs: ['opus', 'alaw'] },
  '103': { user: '103', password: 'one-0-three', codecs: ['opus', 'alaw'] },
  '111': { user: '111', password: 'one-1-one', codecs: ['alaw', 'ulaw'] },
  '112': { user: '112', password: 'one-1-two', codecs: ['opus', 'alaw'], digitsBy: 'info' },
} as const satisfies Readonly<Record<string, PbxAgent>>;

/** The programs that play telephones over UDP: SIPp asks for nothing, baresip gives a password. */
export const SIPP_USER = 'sipp';
export const BARESIP: PbxAgent = {
  user: 'baresip',
  password: 'bare-sip',
  codecs: ['opus', 'alaw'],
};

/** What can be dialled besides the agents. */
export const NUMBERS = {
  echo: '600',
  music: '601',
  busy: '602',
  reject: '603',
  noAnswer: '604',
  congested: '605',
  ivr: '610',
  queue: '620',
  /** Leaves a message in the mailbox of 101; a mailbox is a fourth digit behind: 6302 is that of 102. */
  leaveMessage: '6301',
  /** Nothing answers here: the number does not exist. */
  unknown: '699',
} as const;

/** A colleague who answers and sings at `hz`: 7 and four digits. */
export const singerAt = (hz: number): string => `7${String(hz).padStart(4, '0')}`;

/** What a customer on hold hears. */
export const MUSIC_HZ = 523;
export const QUEUE = 'support';
export const CUSTOMER_CONTEXT = 'customers';
export const AGENT_CONTEXT = 'agents';
/** The recordings are 8 kHz, 16 bit, without a head. */
export const HEARD_RATE_HZ = 8_000;
