/**
 * What the shell says in tray, notifications and the dialogs of dialling, in both languages: short, because the system cuts
 * it. The longer sentences of failures are in `shell-text.ts`; everything that a page shows is in `renderer/desk/text`.
 */
import type { Strip } from '#src/contracts/desk.ts';
import type { AwayReason, Presence } from '#src/model/agent.ts';
import type { CallStateKind } from '#src/model/call.ts';
import type { Language } from '#src/model/text.ts';
import type { DialogText } from './shell-text.ts';

export interface DesktopText {
  readonly presence: Readonly<Record<Exclude<Presence['kind'], 'away'> | 'unknown', string>>;
  readonly away: Readonly<Record<AwayReason, string>>;
  readonly ringable: {
    readonly yes: string;
    readonly no: string;
    readonly unproven: string;
    /** A reason that is missing here is told as `no`. */
    readonly reasons: Readonly<
      Partial<Record<Strip['ringable']['reason'], string>> &
        Record<'signed-out' | 'phone-starting', string>
    >;
  };
  readonly calls: (count: number) => string;
  readonly missed: (count: number) => string;
  readonly tray: {
    readonly rings: (name: string) => string;
    readonly answer: (name: string) => string;
    readonly giveBack: (name: string) => string;
    readonly hangUp: string;
    readonly mute: string;
    readonly unmute: string;
    readonly muted: string;
    readonly hold: string;
    readonly resume: string;
    readonly state: (presence: string) => string;
    readonly states: Readonly<Record<CallStateKind, string>>;
    readonly dialSelection: string;
    readonly show: string;
    readonly quit: string;
  };
  readonly notify: { readonly answer: string; readonly decline: string };
  /** Told once when the window is closed and Puesto goes on. */
  readonly stays: { readonly title: string; readonly body: string };
  readonly selection: {
    readonly none: DialogText;
    readonly failed: DialogText;
    /** One button for each number, the last one to leave it. */
    readonly choose: (numbers: readonly string[]) => DialogText;
  };
}

const es: DesktopText = {
  presence: {
    offline: 'Desconectado',
    available: 'Disponible',
    reserved: 'Llamada asignada',
    busy: 'En una llamada',
    'wrap-up': 'En cierre',
    unknown: 'Sin sesión',
  },
  away: {
    break: 'Descanso',
    lunch: 'Comida',
    meeting: 'Reunión',
    training: 'Formación',
    'back-office': 'Trabajo interno',
    'missed-offer': 'Ausente: no respondiste',
    'not-ringable': 'Ausente: tu teléfono no podía sonar',
  },
  ringable: {
    yes: 'Puedes recibir llamadas',
    no: 'No puedes recibir llamadas',
    unproven: 'Sin probar si te puede sonar',
    reasons: {
      'signed-out': 'Sin sesión: no puedes recibir llamadas',
      'phone-starting': 'El teléfono está arrancando',
      'not-registered': 'No te puede sonar: el teléfono no está conectado',
      'no-microphone': 'No te puede sonar: falta el micrófono',
      'centre-unreachable': 'No te puede sonar: la central no responde',
    },
  },
  calls: (count) => `${count} ${count === 1 ? 'llamada' : 'llamadas'}`,
  missed: (count) => `${count} ${count === 1 ? 'perdida' : 'perdidas'}`,
  tray: {
    rings: (name) => `Llama ${name}`,
    answer: (name) => `Responder a ${name}`,
    giveBack: (name) => `Devolver a la cola: ${name}`,
    hangUp: 'Colgar',
    mute: 'Silenciar el micrófono',
    unmute: 'Activar el micrófono',
    muted: 'micrófono silenciado',
    hold: 'Poner en espera',
    resume: 'Retomar',
    state: (presence) => `Estado: ${presence}`,
    states: {
      announced: 'llamando',
      ringing: 'llamando',
      answering: 'respondiendo',
      rejecting: 'devolviendo',
      dialling: 'marcando',
      'far-ringing': 'sonando',
      talking: 'en conversación',
      holding: 'poniendo en espera',
      held: 'en espera',
      resuming: 'retomando',
      'hanging-up': 'colgando',
      unknown: 'sin noticia del teléfono',
      ended: 'terminada',
    },
    dialSelection: 'Llamar al número seleccionado',
    show: 'Mostrar Puesto',
    quit: 'Salir',
  },
  notify: { answer: 'Responder', decline: 'Devolver' },
  stays: {
    title: 'Puesto sigue aquí',
    body: 'Te pueden llamar con la ventana cerrada. Vuelve a abrirla iniciando Puesto; para salir: icono de la bandeja o Ajustes.',
  },
  selection: {
    none: {
      message: 'No hay ningún número seleccionado',
      detail:
        'Selecciona un número en cualquier programa (en Windows y macOS, cópialo) y pulsa la tecla otra vez.',
      buttons: ['Entendido'],
    },
    failed: {
      message: 'No se ha podido llamar',
      detail:
        'Comprueba en Puesto que tienes sesión y que el teléfono está listo, y marca el número allí.',
      buttons: ['Entendido'],
    },
    choose: (numbers) => ({
      message: numbers.length === 1 ? `¿Llamar al ${numbers.join('')}?` : '¿A qué número llamas?',
      detail: 'Está en el texto que has seleccionado.',
      buttons: [
        ...(numbers.length === 1 ? ['Llamar'] : numbers),
        numbers.length === 1 ? 'No llamar' : 'A ninguno',
      ],
    }),
  },
};

const en: DesktopText = {
  presence: {
    offline: 'Offline',
    available: 'Available',
    reserved: 'Call assigned',
    busy: 'On a call',
    'wrap-up': 'Wrapping up',
    unknown: 'Not signed in',
  },
  away: {
    break: 'Break',
    lunch: 'Lunch',
    meeting: 'Meeting',
    training: 'Training',
    'back-office': 'Back office',
    'missed-offer': 'Away: you did not answer',
    'not-ringable': 'Away: your phone could not ring',
  },
  ringable: {
    yes: 'You can be rung',
    no: 'You cannot be rung',
    unproven: 'Not proven that you can be rung',
    reasons: {
      'signed-out': 'Not signed in: you cannot be rung',
      'phone-starting': 'The phone is starting',
      'not-registered': 'You cannot be rung: the phone is not connected',
      'no-microphone': 'You cannot be rung: there is no microphone',
      'centre-unreachable': 'You cannot be rung: the centre does not answer',
    },
  },
  calls: (count) => `${count} ${count === 1 ? 'call' : 'calls'}`,
  missed: (count) => `${count} missed`,
  tray: {
    rings: (name) => `${name} is calling`,
    answer: (name) => `Answer ${name}`,
    giveBack: (name) => `Back to the queue: ${name}`,
    hangUp: 'Hang up',
    mute: 'Mute the microphone',
    unmute: 'Open the microphone',
    muted: 'microphone muted',
    hold: 'Hold',
    resume: 'Take back',
    state: (presence) => `State: ${presence}`,
    states: {
      announced: 'calling',
      ringing: 'calling',
      answering: 'answering',
      rejecting: 'going back',
      dialling: 'dialling',
      'far-ringing': 'ringing there',
      talking: 'talking',
      holding: 'being held',
      held: 'on hold',
      resuming: 'coming back',
      'hanging-up': 'hanging up',
      unknown: 'no word from the phone',
      ended: 'ended',
    },
    dialSelection: 'Call the selected number',
    show: 'Show Puesto',
    quit: 'Quit',
  },
  notify: { answer: 'Answer', decline: 'Back to queue' },
  stays: {
    title: 'Puesto is still here',
    body: 'You can be rung with its window closed. Start Puesto again to open it; to quit: the tray icon, or Settings.',
  },
  selection: {
    none: {
      message: 'No number is selected',
      detail:
        'Select a number in any program (on Windows and macOS, copy it) and press the key again.',
      buttons: ['OK'],
    },
    failed: {
      message: 'The call could not be made',
      detail:
        'Look in Puesto whether you are signed in and the phone is ready, and dial the number there.',
      buttons: ['OK'],
    },
    choose: (numbers) => ({
      message: numbers.length === 1 ? `Call ${numbers.join('')}?` : 'Which number do you call?',
      detail: 'It stands in the text that you selected.',
      buttons: [
        ...(numbers.length === 1 ? ['Call'] : numbers),
        numbers.length === 1 ? 'Do not call' : 'None of them',
      ],
    }),
  },
};

/** Both languages. */
export const DESKTOP_TEXT: Readonly<Record<Language, DesktopText>> = { es, en };
