/**
 * The configuration of one Asterisk, small enough to be read: file name → text. Pure, so that a test can read it, too.
 * Everything listens on the loopback; nothing here may name another address.
 */
import {
  AGENT_CONTEXT,
  AGENTS,
  BARESIP,
  CUSTOMER_CONTEXT,
  MUSIC_HZ,
  NUMBERS,
  QUEUE,
  SIPP_USER,
  type PbxAgent,
  type PbxPlan,
} from './pbx-plan.ts';

const HOST = '127.0.0.1';

/** Only what the numbers below need: Asterisk starts in a second, and what is missing is named in its log. */
export const MODULES = [
  ...['pbx_config', 'chan_pjsip', 'res_pjproject', 'res_sorcery_config', 'res_sorcery_memory'],
  ...['res_sorcery_astdb', 'res_timing_timerfd', 'res_crypto', 'res_srtp', 'res_rtp_asterisk'],
  ...['res_http_websocket', 'res_pjsip', 'res_pjsip_session', 'res_pjsip_transport_websocket'],
  ...['res_pjsip_pubsub', 'res_pjsip_refer', 'res_pjsip_registrar', 'res_pjsip_sdp_rtp'],
  ...['res_pjsip_authenticator_digest', 'res_pjsip_endpoint_identifier_user', 'res_pjsip_nat'],
  ...['res_pjsip_caller_id', 'res_pjsip_dtmf_info', 'res_pjsip_rfc3326', 'res_pjsip_mwi'],
  ...['res_pjsip_mwi_body_generator', 'res_pjsip_header_funcs', 'res_pjsip_acl'],
  ...['app_voicemail'],
  ...['res_pjsip_outbound_authenticator_digest', 'func_pjsip_endpoint', 'func_pjsip_aor'],
  ...['bridge_simple', 'bridge_softmix', 'bridge_native_rtp', 'bridge_holding'],
  ...['bridge_builtin_features', 'res_musiconhold'],
  ...['codec_alaw', 'codec_ulaw', 'codec_a_mu', 'codec_resample', 'codec_opus_open_source'],
  ...['res_format_attr_opus', 'format_pcm', 'format_sln', 'format_wav'],
  ...['app_dial', 'app_queue', 'app_playback', 'app_playtones', 'app_echo', 'app_read'],
  ...['app_record', 'app_mixmonitor', 'app_userevent', 'app_originate', 'app_senddtmf'],
  ...['app_stack', 'app_while', 'app_transfer', 'func_callerid', 'func_channel', 'func_strings'],
  ...['func_logic', 'func_global', 'func_math', 'func_timeout', 'func_hangupcause'],
];

/** One stanza of an Asterisk file. */
const stanza = (name: string, lines: readonly string[]): string =>
  [`[${name}]`, ...lines, ''].join('\n');

function asteriskConf({ folders, name }: PbxPlan): string {
  return [
    stanza('directories', [
      `astetcdir => ${folders.etc}`,
      `astmoddir => ${folders.modules}`,
      `astdatadir => ${folders.data}`,
      ...['astvarlibdir', 'astdbdir', 'astkeydir', 'astagidir', 'astspooldir', 'astrundir'].map(
        (one) => `${one} => ${folders.run}`,
      ),
      `astcachedir => ${folders.run}`,
      `astlogdir => ${folders.run}`,
    ]),
    stanza('options', [`systemname = ${name}`, 'nocolor = yes', 'verbose = 3']),
  ].join('\n');
}

function agentEndpoint({ user, password, codecs, digitsBy }: PbxAgent): string {
  return [
    stanza(user, [
      'type = endpoint',
      // DTLS-SRTP, ICE, rtcp-mux and AVPF in one word.
      'webrtc = yes',
      'dtls_auto_generate_cert = yes',
      `context = ${AGENT_CONTEXT}`,
      'disallow = all',
      `allow = ${codecs.join(',')}`,
      `auth = ${user}`,
      `aors = ${user}`,
      `callerid = "Agent ${user}" <${user}>`,
      'direct_media = no',
      `dtmf_mode = ${digitsBy ?? 'rfc4733'}`,
      // Messages that wait are told to who asks, and to who does not.
      `mailboxes = ${user}@default`,
      `media_address = ${HOST}`,
      'bind_rtp_to_media_address = yes',
      'refer_blind_progress = yes',
      'timers = no',
    ]),
    stanza(user, [
      'type = auth',
      'auth_type = userpass',
      `username = ${user}`,
      `password = ${password}`,
    ]),
    // A desk that comes back replaces the one that was cut off.
    stanza(user, [
      'type = aor',
      'max_contacts = 1',
      'remove_existing = yes',
      `mailboxes = ${user}@default`,
    ]),
  ].join('\n');
}

function udpEndpoint(user: string, password: string | null): string {
  return [
    stanza(user, [
      'type = endpoint',
      'transport = udp',
      `context = ${AGENT_CONTEXT}`,
      'disallow = all',
      'allow = opus,alaw,ulaw',
      `aors = ${user}`,
      'direct_media = no',
      'rtp_symmetric = yes',
      `media_address = ${HOST}`,
      'bind_rtp_to_media_address = yes',
      ...(password ? [`auth = ${user}`] : []),
    ]),
    ...(password
      ? [
          stanza(user, [
            'type = auth',
            'auth_type = userpass',
            `username = ${user}`,
            `password = ${password}`,
          ]),
        ]
      : []),
    stanza(user, ['type = aor', 'max_contacts = 1', 'remove_existing = yes']),
  ].join('\n');
}

function pjsipConf({ ports }: PbxPlan): string {
  return [
    stanza('global', ['type = global', 'endpoint_identifier_order = username']),
    // The port of the WebSocket doors is in http.conf.
    stanza('ws', ['type = transport', 'protocol = ws', `bind = ${HOST}`]),
    stanza('wss', ['type = transport', 'protocol = wss', `bind = ${HOST}`]),
    stanza('udp', ['type = transport', 'protocol = udp', `bind = ${HOST}:${ports.sip}`]),
    ...Object.values(AGENTS).map(agentEndpoint),
    udpEndpoint(SIPP_USER, null),
    udpEndpoint(BARESIP.user, BARESIP.password),
  ].join('\n');
}

/** An extension: `extension('600', ['Answer()', 'Echo()'])`. */
const extension = (number: string, steps: readonly string[]): string =>
  steps
    .map((step, at) => (at === 0 ? `exten => ${number},1,${step}` : ` same => n,${step}`))
    .join('\n');

function extensionsConf({ folders }: PbxPlan): string {
  const record = (name: string) =>
    `MixMonitor(${folders.heard}/${name}-both.sln,r(${folders.heard}/${name}-hears.sln)t(${folders.heard}/${name}-says.sln))`;
  return [
    `[${AGENT_CONTEXT}]`,
    '; Agents call one another, and are the targets of transfers.',
    extension('_1XX', [
      'Dial(PJSIP/${EXTEN},30)',
      'NoOp(${DIALSTATUS})',
      'ExecIf($["${DIALSTATUS}" = "BUSY"]?Busy(2))',
      'ExecIf($["${DIALSTATUS}" = "NOANSWER"]?Hangup(19))',
      'Congestion(2)',
    ]),
    extension(NUMBERS.echo, ['Answer()', 'Echo()', 'Hangup()']),
    extension(NUMBERS.music, ['Answer()', 'MusicOnHold()', 'Hangup()']),
    extension(NUMBERS.busy, ['Busy(5)', 'Hangup(17)']),
    extension(NUMBERS.reject, ['Hangup(21)']),
    extension(NUMBERS.noAnswer, ['Ringing()', 'Wait(10)', 'Hangup(19)']),
    extension(NUMBERS.congested, ['Congestion(5)', 'Hangup(34)']),
    '; The menu reads four digits and tells the manager what it understood.',
    extension(NUMBERS.ivr, [
      'Answer()',
      'Read(DIGITS,,4,,1,10)',
      'UserEvent(IvrDigits,Digits: ${DIGITS},Caller: ${CALLERID(num)})',
      'Playtones(660/400,0/400)',
      'Wait(600)',
      'Hangup()',
    ]),
    '; A message for the mailbox of 10X, without the words before it.',
    extension('_630X', ['Answer()', 'VoiceMail(10${EXTEN:3}@default,s)', 'Hangup()']),
    extension(NUMBERS.queue, ['Answer()', `Queue(${QUEUE})`, 'Hangup()']),
    '; A colleague who sings: 7 and the frequency in four digits.',
    extension('_7XXXX', [
      'Answer()',
      'Set(HZ=$[0 + ${EXTEN:1}])',
      record('singer-${HZ}'),
      'Playtones(${HZ})',
      'Wait(600)',
      'Hangup()',
    ]),
    '',
    `[${CUSTOMER_CONTEXT}]`,
    '; The customer’s own ear and mouth: ${NAME} and ${HZ} come from who originates the call. It sings from a file,',
    '; because a generator would not let it hear the one of the music on hold.',
    extension('sing', [
      record('${NAME}'),
      'While(1)',
      `Playback(${folders.etc}/music/tone-\${HZ})`,
      'EndWhile()',
    ]),
    '; Presses ${DIGITS} after a moment, as a person in a menu does.',
    extension('press', [record('${NAME}'), 'Wait(1)', 'SendDTMF(${DIGITS},250)', 'Wait(600)']),
    '',
  ].join('\n');
}

/** The whole of `etc`. */
export function asteriskFiles(plan: PbxPlan): Readonly<Record<string, string>> {
  const { folders, ports, tls } = plan;
  return {
    'asterisk.conf': asteriskConf(plan),
    'modules.conf': stanza('modules', [
      'autoload = no',
      ...MODULES.map((name) => `load = ${name}.so`),
    ]),
    'logger.conf': [
      stanza('general', ['dateformat = %F %T.%3q']),
      stanza('logfiles', ['full => notice,warning,error,verbose,security']),
    ].join('\n'),
    'http.conf': stanza('general', [
      'enabled = yes',
      `bindaddr = ${HOST}`,
      `bindport = ${ports.ws}`,
      ...(tls
        ? [
            'tlsenable = yes',
            `tlsbindaddr = ${HOST}:${ports.wss}`,
            `tlscertfile = ${tls.certificate}`,
            `tlsprivatekey = ${tls.key}`,
          ]
        : []),
    ]),
    'manager.conf': [
      stanza('general', ['enabled = yes', `bindaddr = ${HOST}`, `port = ${ports.manager}`]),
      stanza('tests', [`secret = ${plan.managerSecret}`, 'read = all', 'write = all']),
    ].join('\n'),
    'rtp.conf': stanza('general', ['rtpstart = 30000', 'rtpend = 31999', 'strictrtp = no']),
    'pjsip.conf': pjsipConf(plan),
    'extensions.conf': extensionsConf(plan),
    'queues.conf': [
      stanza('general', ['persistentmembers = no']),
      // Members are added by the driver.
      stanza(QUEUE, ['strategy = ringall', 'timeout = 20', 'retry = 1', 'ringinuse = no']),
    ].join('\n'),
    'musiconhold.conf': stanza('default', [
      `; ${MUSIC_HZ} Hz, so that it is known by its frequency`,
      'mode = files',
      `directory = ${folders.etc}/hold`,
    ]),
    'voicemail.conf': [
      stanza('general', ['format = wav', 'minsecs = 1', 'maxsilence = 0', 'pollmailboxes = no']),
      stanza(
        'default',
        Object.keys(AGENTS).map((user) => `${user} => 0000,Agent ${user}`),
      ),
    ].join('\n'),
    'cdr.conf': stanza('general', ['enable = no']),
    'cel.conf': stanza('general', ['enable = no']),
    'features.conf': stanza('general', ['transferdigittimeout = 3']),
    'indications.conf': [
      stanza('general', ['country = us']),
      stanza('us', [
        'description = Tones of the tests',
        'ringcadence = 2000,4000',
        'dial = 350+440',
        'busy = 480+620/500,0/500',
        'ring = 440+480/2000,0/4000',
        'congestion = 480+620/250,0/250',
        'callwaiting = 440/300,0/10000',
        'dialrecall = !350+440/100,!0/100,350+440',
        'record = 1400/500,0/15000',
        'info = !950/330,!1400/330,!1800/330,0',
      ]),
    ].join('\n'),
    'udptl.conf': stanza('general', []),
    'ccss.conf': stanza('general', []),
    // Asked for at every start; empty is what they say by default.
    'acl.conf': '',
    'pjproject.conf': '',
  };
}
