/** What the desk says without a centre, with a SIP account alone: settings, transfers, messages; in English. Part of `en.ts`. */
import type { plainEs, plainFaultsEs } from './plain.es.ts';

/** Sentences for faults that only exist here. */
export const plainFaultsEn: {
  readonly [K in keyof typeof plainFaultsEs]: { readonly what: string; readonly todo: string };
} = {
  'sip-not-set-up': {
    what: 'There is no phone account yet.',
    todo: 'Write it in Settings, Phone account: server, user name and password.',
  },
  'sip-wrong-password': {
    what: 'The telephone system does not accept that password.',
    todo: 'Write it again in Settings, Phone account. Look at the sign-in name, too.',
  },
  'sip-forbidden': {
    what: 'The telephone system knows the account and does not let it in (403).',
    todo: 'Ask who runs it to allow this account by browser and from this network.',
  },
  'sip-unknown-account': {
    what: 'The telephone system does not know that user (404).',
    todo: 'Check user name and domain in Settings, Phone account.',
  },
  'sip-unknown-host': {
    what: 'There is no server of that name.',
    todo: 'Check how it is written, and that you have a network or VPN.',
  },
  'sip-certificate': {
    what: 'The server’s certificate cannot be trusted.',
    todo: 'It may have expired or belong to somebody else. Tell IT: Puesto does not skip this.',
  },
  'sip-no-websocket': {
    what: 'The server answers and has no telephone system for Puesto at that address.',
    todo: 'Check port and path, such as wss://pbx.example.com:8089/ws.',
  },
  'needs-centre': {
    what: 'A contact centre does that, and this desk has a phone alone.',
    todo: 'Nothing to do: calls work.',
  },
  'transfer-refused': {
    what: 'The call that you transferred was not taken.',
    todo: 'You have it back. Talk to the person or transfer to another number.',
  },
  'transfer-busy': {
    what: 'The number that you transferred to is busy.',
    todo: 'You have the call back. Try later or another number.',
  },
  'transfer-no-answer': {
    what: 'Nobody answered the call that you transferred.',
    todo: 'You have it back. Try another number.',
  },
  'transfer-not-found': {
    what: 'The number that you transferred to does not exist.',
    todo: 'You have the call back. Check the number.',
  },
  'digits-refused': {
    what: 'The telephone system did not take the digits.',
    todo: 'Type them again. If it goes on, choose the other keypad tones in Settings, Phone account.',
  },
  'transfer-lost': {
    what: 'The call that you transferred was cut.',
    todo: 'The telephone system could neither pass it on nor give it back. Call the person yourself.',
  },
  'transfer-unheard': {
    what: 'The telephone system does not say what became of the call that you transferred.',
    todo: 'You have it on hold. Take it off hold and ask.',
  },
};

/** English. */
export const plainEn: typeof plainEs = {
  plain: {
    mode: 'Phone only',
    settings: {
      title: 'Phone account',
      intro: 'Puesto registers with this telephone system, without a contact centre.',
      server: 'Server',
      serverHint:
        'wss://pbx.example.com:8089/ws. Several with spaces between them: the first is preferred.',
      username: 'User name or extension',
      domain: 'Domain',
      domainHint: 'Empty: the server’s name.',
      displayName: 'Name that others see',
      authorizationUsername: 'Sign-in name',
      authorizationHint: 'Only when it differs from the user name.',
      password: 'Password',
      stun: 'STUN server',
      stunHint: 'stun:stun.example.com:3478',
      digitsBy: 'Keypad tones',
      digitsWays: { rfc4733: 'In the sound (usual)', info: 'As messages of their own' },
      passwordKept: 'Kept. Another one changes it.',
      save: 'Save and try',
      trying: 'Trying…',
      works: 'It works: you can be called.',
      wrongServer: 'A server is written wss://name or ws://name, with port and path where needed.',
      wrongStun: 'A STUN server is written stun:name:port.',
      wrongUsername: 'The user name has no spaces and no @.',
      wrongDomain: 'The domain is a name such as pbx.example.com.',
      needsPassword: 'The password is missing.',
      forget: 'Forget this account',
    },
    contact: {
      title: 'Contact',
      intro: 'Give this number a name: next time it shows while it rings.',
      name: 'Name',
      save: 'Save contact',
      add: (number: string) => `Name ${number}`,
    },
    history: {
      find: 'Find by name or number',
      none: 'No call fits.',
      missed: (count: number) => `${count} missed`,
    },
    notReady: 'You cannot be called yet',
    newMessages: (count: number) =>
      count === 1 ? '1 new voice message' : `${count} new voice messages`,
  },
};
