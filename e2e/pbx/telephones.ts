/**
 * Telephones of other makers as customers: SIPp and baresip, over UDP, SIPp with G.711 and baresip with Opus. They show that Puesto talks to more than
 * Asterisk's own channels. Each ends with the spec; each says why when it is not there.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AsteriskHome } from './asterisk-home.ts';
import { freePorts } from './free-ports.ts';
import { BARESIP, SIPP_USER, type PbxPlan } from './pbx-plan.ts';

export interface Telephone {
  /** Resolves with its exit code; for SIPp 0 is a call that went by the book. */
  readonly ended: Promise<number>;
  /** What it printed. */
  output(): string;
  stop(): Promise<void>;
}

const patienceMs = 3_000;

/** Why this telephone is not there; null when it is. */
export function whyNoTelephone(home: AsteriskHome, program: 'sipp' | 'baresip'): string | null {
  if (home.has(program)) return null;
  const name = program === 'sipp' ? 'sip-tester' : 'baresip-core';
  return `${program} is missing beside Asterisk. Run: npm run test:pbx -- --again (or apt-get install ${name})`;
}

function run(
  home: AsteriskHome,
  program: string,
  args: readonly string[],
  folder: string,
): Telephone {
  const [first, ...rest] = home.command(program, args);
  const child: ChildProcess = spawn(first, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const hear = (bytes: Buffer) => (printed = (printed + bytes.toString()).slice(-20_000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 128));
  });
  return {
    ended,
    output: () => printed,
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** How SIPp writes its INVITE. */
interface Manner {
  /** Who calls, as it stands before the tag. */
  readonly from: string;
  /** Headers in the short forms, odd cases, spaces and escapes that RFC 4475 (3.1.1.1, 3.1.1.2) allows. */
  readonly isTortuous: boolean;
}

const plainManner: Manner = {
  from: `"SIPp" <sip:${SIPP_USER}@[local_ip]:[local_port]>`,
  isTortuous: false,
};

const head = (to: string, { from, isTortuous }: Manner): string => {
  const via = 'SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]';
  const tag = ';tag=[pid]SIPp[call_number]';
  if (!isTortuous)
    return [
      `INVITE sip:${to}@[remote_ip]:[remote_port] SIP/2.0`,
      `Via: ${via}`,
      `From: ${from}${tag}`,
      `To: <sip:${to}@[remote_ip]:[remote_port]>`,
      'Call-ID: [call_id]',
      'CSeq: 1 INVITE',
      `Contact: <sip:${SIPP_USER}@[local_ip]:[local_port]>`,
      'Max-Forwards: 70',
      'Content-Type: application/sdp',
      'Content-Length: [len]',
    ].join('\n');
  const escaped = [...to].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
  return [
    `INVITE sip:${escaped}@[remote_ip]:[remote_port];unknownparam SIP/2.0`,
    `v:   ${via};received-extra="a b;c"`,
    `fRoM : ${from}${tag};strange="\\"quoted\\" text"`,
    `t  :\t"To whom \\\\ it \\" concerns" < sip:${to}@[remote_ip]:[remote_port] > ; unknown`,
    'i: [call_id]',
    'cseq : 0001     INVITE',
    `m: "Quoted string \\"\\"" <sip:${SIPP_USER}@[local_ip]:[local_port];newparam=newvalue>;secondparam="second"`,
    'MAX-FORWARDS:   0068',
    "NewFangledHeader:   newfangled value !$%&'()*+,-./:;<=>?@ more newfangled value",
    'UnknownHeaderWithUnusualValue: ;;,,;;,;',
    'Subject:',
    'k: 100rel',
    'c: application/sdp',
    'l: [len]',
  ].join('\n');
};

/** What SIPp does: calls, waits for the answer, is called off by the other side with a BYE. */
const scenario = (to: string, manner: Manner): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE scenario SYSTEM "sipp.dtd">
<scenario name="A customer who dials ${to} and is hung up on">
  <send retrans="500"><![CDATA[
    ${head(to, manner)}

    v=0
    o=sipp 1 1 IN IP[local_ip_type] [local_ip]
    s=-
    c=IN IP[media_ip_type] [media_ip]
    t=0 0
    m=audio [media_port] RTP/AVP 8
    a=rtpmap:8 PCMA/8000
  ]]></send>
  <recv response="100" optional="true"/>
  <recv response="180" optional="true"/>
  <recv response="183" optional="true"/>
  <recv response="200" rrs="true"/>
  <send><![CDATA[
    ACK [next_url] SIP/2.0
    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
    From: ${manner.from};tag=[pid]SIPp[call_number]
    To: <sip:${to}@[remote_ip]:[remote_port]>[peer_tag_param]
    Call-ID: [call_id]
    CSeq: 1 ACK
    Max-Forwards: 70
    Content-Length: 0

  ]]></send>
  <recv request="BYE"/>
  <send><![CDATA[
    SIP/2.0 200 OK
    [last_Via:]
    [last_From:]
    [last_To:]
    [last_Call-ID:]
    [last_CSeq:]
    Contact: <sip:${SIPP_USER}@[local_ip]:[local_port]>
    Content-Length: 0

  ]]></send>
</scenario>
`;

/** SIPp calls `to` once and waits for the other side to hang up. */
export async function sippCalls(
  home: AsteriskHome,
  plan: PbxPlan,
  to: string,
  manner: Partial<Manner> = {},
): Promise<Telephone> {
  const { inside, outside } = home.makeFolder();
  const [port = 0, media = 0] = await freePorts(2);
  writeFileSync(join(outside, 'call.xml'), scenario(to, { ...plainManner, ...manner }));
  return run(
    home,
    'sipp',
    [
      ...[`127.0.0.1:${plan.ports.sip}`, '-sf', `${inside}/call.xml`, '-m', '1', '-nostdin'],
      ...['-i', '127.0.0.1', '-mi', '127.0.0.1', '-p', String(port), '-mp', String(media)],
      ...['-timeout', '60s', '-timeout_error'],
    ],
    outside,
  );
}

/** baresip registers as its own endpoint and calls `to`; it sends a tone of its own (440 Hz). */
export async function baresipCalls(
  home: AsteriskHome,
  plan: PbxPlan,
  to: string,
): Promise<Telephone> {
  const { inside, outside } = home.makeFolder();
  const [port = 0] = await freePorts(1);
  mkdirSync(join(outside, 'etc'));
  const modules = ['opus', 'ausine', 'account', 'menu', 'uuid'];
  writeFileSync(
    join(outside, 'etc/config'),
    [
      `sip_listen 127.0.0.1:${port}`,
      'module_path /usr/lib/baresip/modules',
      'audio_source ausine,440',
      'audio_player nil,',
      'audio_alert nil,',
      'rtp_ports 32000-32200',
      ...modules.map((name) => `module ${name}.so`),
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(outside, 'etc/accounts'),
    `<sip:${BARESIP.user}@127.0.0.1:${plan.ports.sip};transport=udp>;auth_pass=${BARESIP.password};audio_codecs=opus;regint=60\n`,
  );
  return run(
    home,
    'baresip',
    ['-f', `${inside}/etc`, '-e', `/dial sip:${to}@127.0.0.1:${plan.ports.sip}`],
    outside,
  );
}
