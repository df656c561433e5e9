/**
 * The sentences that the shell itself shows (dialogs), because then no page may be there to show them: what
 * happened, and what to do. Total over both languages; everything else the agent reads is in `renderer/desk/text`.
 */
import type { Language } from '#src/model/text.ts';
import type { GiveUp } from './page-keeper.ts';
import type { LiveWork } from './quit-guard.ts';
import type { SecretsFault } from './secrets.ts';

/** Title, text and buttons of a dialog; the last button is the harmless one. */
export interface DialogText {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

export interface ShellText {
  readonly quitWith: (work: LiveWork) => DialogText;
  readonly gaveUp: (role: 'desk' | 'phone', why: GiveUp) => DialogText;
  readonly recreated: (role: 'desk' | 'phone') => { title: string; body: string };
  readonly secrets: Readonly<Record<SecretsFault, DialogText>>;
  readonly secretsWaiting: DialogText;
  readonly dial: (number: string) => DialogText;
  readonly dialFailed: DialogText;
  readonly badLink: DialogText;
  readonly profile: (dir: string, code: string) => DialogText;
  readonly pagesMissing: (names: string) => DialogText;
  readonly centreFailed: DialogText;
}

const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const es: ShellText = {
  quitWith: ({ calls, chats, wrapUps, unsent }) => ({
    message: '¿Salir de Puesto?',
    detail: [
      calls > 0
        ? `Tienes ${many(calls, 'llamada en curso que se cortará', 'llamadas en curso que se cortarán')}.`
        : '',
      chats > 0
        ? `${many(chats, 'persona espera', 'personas esperan')} tu respuesta en el chat; ${chats === 1 ? 'seguirá esperando' : 'seguirán esperando'} si sales.`
        : '',
      wrapUps > 0
        ? `${many(wrapUps, 'cierre queda', 'cierres quedan')} sin terminar; tu nota está guardada.`
        : '',
      unsent > 0
        ? `${many(unsent, 'cambio aún no ha llegado', 'cambios aún no han llegado')} a la central; se enviará al abrir Puesto de nuevo.`
        : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    buttons: ['Salir', 'Seguir aquí'],
  }),
  gaveUp: (role, why) => ({
    message:
      role === 'desk'
        ? 'La ventana de Puesto no se mantiene abierta'
        : 'El teléfono de Puesto no arranca',
    detail:
      why === 'cannot-load'
        ? 'No se encuentra una parte del programa. Prueba otra vez; si se repite, reinstala Puesto.'
        : why === 'cannot-start'
          ? 'El sistema no deja arrancar una parte del programa. Prueba otra vez; si se repite, avisa a tu equipo de informática.'
          : role === 'desk'
            ? 'Se ha cerrado varias veces en un minuto. Tus llamadas siguen. Prueba otra vez, o sal y vuelve a abrir Puesto.'
            : 'Se ha cerrado varias veces en un minuto, así que ahora no puedes recibir llamadas. Prueba otra vez, o sal y vuelve a abrir Puesto.',
    buttons: ['Probar otra vez', 'Salir'],
  }),
  recreated: (role) =>
    role === 'desk'
      ? {
          title: 'Puesto se ha vuelto a abrir',
          body: 'La ventana falló varias veces. Tus llamadas y notas siguen aquí.',
        }
      : {
          title: 'El teléfono ha vuelto a arrancar',
          body: 'Falló varias veces. Si hablabas con alguien, la llamada se ha cortado: devuélvela.',
        },
  secrets: {
    locked: {
      message: 'El llavero del sistema sigue bloqueado',
      detail:
        'Puesto guarda ahí la clave de tus datos. Desbloquéalo con tu contraseña y abre Puesto de nuevo.',
      buttons: ['Salir'],
    },
    unreadable: {
      message: 'No se puede leer la clave de tus datos',
      detail:
        'El archivo secrets.json de tu perfil no se deja leer. Pide a tu equipo de informática que te devuelva el permiso y abre Puesto de nuevo.',
      buttons: ['Salir'],
    },
    unwritable: {
      message: 'No se puede guardar la clave de tus datos',
      detail:
        'La carpeta de tu perfil no se deja escribir o el disco está lleno. Libera espacio o elige otra carpeta con --profile y abre Puesto de nuevo.',
      buttons: ['Salir'],
    },
  },
  secretsWaiting: {
    message: 'Esperando al llavero del sistema',
    detail:
      'Escribe tu contraseña en la ventana del llavero. Puesto se abrirá solo en cuanto lo desbloquees.',
    buttons: ['Entendido'],
  },
  dial: (number) => ({
    message: `¿Llamar al ${number}?`,
    detail: 'Otro programa ha pedido esta llamada.',
    buttons: ['Llamar', 'No llamar'],
  }),
  dialFailed: {
    message: 'No se ha podido llamar',
    detail:
      'Comprueba en Puesto que tienes sesión y que el teléfono está listo, y marca el número allí.',
    buttons: ['Entendido'],
  },
  badLink: {
    message: 'Puesto no ha abierto ese enlace',
    detail: 'No contiene un número que se pueda marcar. Copia el número y márcalo en Puesto.',
    buttons: ['Entendido'],
  },
  profile: (dir, code) => ({
    message: 'Puesto no puede escribir en su carpeta',
    detail: `${dir} (${code}). Hazla tuya, libera espacio o elige otra con --profile, y abre Puesto de nuevo.`,
    buttons: ['Salir'],
  }),
  pagesMissing: (names) => ({
    message: 'A Puesto le faltan archivos',
    detail: `No se encuentra ${names}. Reinstala Puesto; si lo compilas tú, ejecuta npm run build.`,
    buttons: ['Salir'],
  }),
  centreFailed: {
    message: 'La central de prácticas no arranca',
    detail:
      'Puesto no puede seguir sin ella. Si has elegido un puerto con --port, prueba con otro; si no, abre Puesto de nuevo.',
    buttons: ['Salir'],
  },
};

const en: ShellText = {
  quitWith: ({ calls, chats, wrapUps, unsent }) => ({
    message: 'Quit Puesto?',
    detail: [
      calls > 0
        ? `You have ${many(calls, 'call that will be cut', 'calls that will be cut')} off.`
        : '',
      chats > 0
        ? `${many(chats, 'person waits', 'people wait')} for your answer in a chat, and will go on waiting.`
        : '',
      wrapUps > 0
        ? `${many(wrapUps, 'wrap-up is', 'wrap-ups are')} not finished; your note is saved.`
        : '',
      unsent > 0
        ? `${many(unsent, 'change has', 'changes have')} not reached the centre yet; Puesto sends it when it is opened again.`
        : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    buttons: ['Quit', 'Stay'],
  }),
  gaveUp: (role, why) => ({
    message:
      role === 'desk' ? 'Puesto’s window does not stay open' : 'Puesto’s phone does not start',
    detail:
      why === 'cannot-load'
        ? 'A part of the program cannot be found. Try again; if it happens again, reinstall Puesto.'
        : why === 'cannot-start'
          ? 'The system does not let a part of the program start. Try again; if it happens again, tell your IT team.'
          : role === 'desk'
            ? 'It closed several times within a minute. Your calls go on. Try again, or quit and open Puesto again.'
            : 'It closed several times within a minute, so you cannot get calls now. Try again, or quit and open Puesto again.',
    buttons: ['Try again', 'Quit'],
  }),
  recreated: (role) =>
    role === 'desk'
      ? {
          title: 'Puesto opened again',
          body: 'The window failed several times. Your calls and notes are still here.',
        }
      : {
          title: 'The phone started again',
          body: 'It failed several times. If you were talking, the call was cut off: call back.',
        },
  secrets: {
    locked: {
      message: 'The system’s key ring is still locked',
      detail:
        'Puesto keeps the key of your data there. Unlock it with your password and open Puesto again.',
      buttons: ['Quit'],
    },
    unreadable: {
      message: 'The key of your data cannot be read',
      detail:
        'The file secrets.json in your profile cannot be read. Ask your IT team to give you back the permission, and open Puesto again.',
      buttons: ['Quit'],
    },
    unwritable: {
      message: 'The key of your data cannot be kept',
      detail:
        'Your profile folder cannot be written, or the disk is full. Free some space or choose another folder with --profile, and open Puesto again.',
      buttons: ['Quit'],
    },
  },
  secretsWaiting: {
    message: 'Waiting for the system’s key ring',
    detail:
      'Type your password in the key ring’s window. Puesto opens by itself as soon as it is unlocked.',
    buttons: ['Understood'],
  },
  dial: (number) => ({
    message: `Call ${number}?`,
    detail: 'Another program asked for this call.',
    buttons: ['Call', 'Do not call'],
  }),
  dialFailed: {
    message: 'The call could not be made',
    detail:
      'Check in Puesto that you are signed in and that the phone is ready, and dial the number there.',
    buttons: ['Understood'],
  },
  badLink: {
    message: 'Puesto did not open that link',
    detail: 'It does not hold a number that can be dialled. Copy the number and dial it in Puesto.',
    buttons: ['Understood'],
  },
  profile: (dir, code) => ({
    message: 'Puesto cannot write to its folder',
    detail: `${dir} (${code}). Make it yours, free some space or choose another one with --profile, and open Puesto again.`,
    buttons: ['Quit'],
  }),
  pagesMissing: (names) => ({
    message: 'Puesto is missing files',
    detail: `${names} cannot be found. Reinstall Puesto; if you build it yourself, run npm run build.`,
    buttons: ['Quit'],
  }),
  centreFailed: {
    message: 'The practice centre does not start',
    detail:
      'Puesto cannot go on without it. If you chose a port with --port, try another one; if not, open Puesto again.',
    buttons: ['Quit'],
  },
};

/** Both languages. */
export const SHELL_TEXT: Readonly<Record<Language, ShellText>> = { es, en };
