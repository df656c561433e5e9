/** What the desk says about headsets and busy lights, in Spanish. Part of `es.ts`. */
import type { HeadsetDevice, HeadsetInput, HeadsetKey, HeadsetLight } from '#src/model/headset.ts';
import type { FaultText } from './es.ts';

const inputs: Readonly<Record<HeadsetInput, string>> = {
  hook: 'contestar y colgar',
  mute: 'silencio',
  flash: 'segunda llamada',
  hold: 'retener',
  drop: 'colgar',
  redial: 'volver a llamar',
  'line-busy': 'ocupado',
  programmable: 'tecla libre',
};
const lights: Readonly<Record<HeadsetLight, string>> = {
  'off-hook': 'en llamada',
  ring: 'te llaman',
  hold: 'en espera',
  mute: 'silencio',
  'message-waiting': 'mensajes',
};
const keys: Readonly<Record<HeadsetKey, string>> = {
  'hook-off': 'Contestar',
  'hook-on': 'Colgar',
  'hang-up-request': 'Colgar, sin confirmar',
  'mute-on': 'Silenciar',
  'mute-off': 'Quitar el silencio',
  flash: 'Segunda llamada',
  hold: 'Retener',
  drop: 'Colgar o rechazar',
  redial: 'Volver a llamar',
  'line-busy': 'Ocupado',
  programmable: 'Tecla libre',
};
const states: Readonly<Record<HeadsetDevice['state'], string>> = {
  opening: 'conectando',
  ready: 'listo',
  refused: 'sin permiso',
  busy: 'ocupado por otro programa',
  failed: 'no responde',
};
const troubles: Readonly<Record<'refused' | 'busy' | 'failed', FaultText>> = {
  refused: {
    what: 'El sistema no deja abrir este auricular.',
    todo: 'En Linux falta una regla: pide a quien administra tu equipo que instale «70-puesto-headset.rules», y vuelve a enchufarlo. El sonido funciona igual.',
  },
  busy: {
    what: 'Otro programa tiene este auricular para él solo.',
    todo: 'Cierra el programa de su fabricante (Jabra Direct, Poly Lens, EPOS Connect o Logi Tune) o quita allí la opción de llamadas. Puesto vuelve a probar cada 5 segundos.',
  },
  failed: {
    what: 'El auricular ha dejado de responder.',
    todo: 'Desenchúfalo y vuelve a enchufarlo. Tus llamadas siguen como están.',
  },
};

/** Spanish. */
export const headsetEs = {
  headset: {
    title: 'Auricular',
    intro:
      'Con las teclas de un auricular USB contestas, silencias, retienes y cuelgas. El sonido se elige arriba.',
    looking: 'El teléfono todavía no ha dicho qué hay enchufado.',
    noSupport: {
      what: 'Este navegador no deja usar las teclas de un auricular.',
      todo: 'Usa Puesto como programa o Chromium. El sonido funciona igual.',
    },
    none: 'No hay ningún auricular con teclas de llamada.',
    noneTodo:
      'Enchufa uno por USB, o el adaptador USB que trae. Por Bluetooth sin su adaptador solo llega el sonido.',
    noneTodoWeb:
      'En el navegador hay que dar permiso una vez: pulsa el botón y elige el auricular en la ventana del teléfono.',
    choose: 'Elegir un auricular…',
    chosenElsewhere: 'Sigue en la ventana del teléfono: haz clic allí en «Elegir el auricular».',
    isLight: 'Luz de ocupado',
    isLightTodo:
      'Verde si estás disponible, azul en pausa o con el trabajo posterior, ámbar si te llaman, roja si hablas, apagada si has salido.',
    states,
    troubles,
    hasKeys: 'Teclas',
    hasLights: 'Luces',
    nothing: 'ninguna',
    inputs,
    lights,
    lastKey: 'Última tecla',
    noKeyYet: 'Pulsa una tecla del auricular: aparecerá aquí.',
    pressed: (key: string, clock: string) => `${key}, a las ${clock}`,
    keys,
    shared: {
      what: 'Otro programa también usa este auricular.',
      todo: 'Suele ser Teams, Zoom o el programa del fabricante. Mientras tanto, colgar con el auricular pide una segunda pulsación y tu micrófono no se abre desde él.',
    },
    takeBack: 'Lo usa solo Puesto',
    which: {
      label: 'Teclas que cuentan',
      byMicrophone: 'Las del auricular cuyo micrófono usas',
      notThere: (name: string) => `${name} (sin enchufar)`,
      otherCounts:
        'Ahora cuenta otro auricular: en las llamadas este no avisa y sus teclas no hacen nada. Se cambia en «Teclas que cuentan».',
      allCount:
        'Ahora cuentan las teclas de varios: no se sabe cuál llevas puesto. Elígelo aquí, o elige su micrófono arriba.',
    },
    flooding: {
      what: 'El auricular envía más pulsaciones de las que nadie puede hacer.',
      todo: 'Puesto no le hace caso hasta que pare. Desenchúfalo y vuelve a enchufarlo; si sigue, está averiado.',
    },
    test: {
      start: 'Probar teclas y luces',
      busy: 'Se prueba cuando no tengas ninguna llamada.',
      step: (now: number, all: number) => `Prueba ${now} de ${all}`,
      pressNow: (key: string) => `Pulsa en el auricular: ${key}.`,
      looksNow: (light: string) => `¿Ves o notas en el auricular: ${light}?`,
      yes: 'Sí',
      no: 'No',
      nothingHappens: 'No pasa nada',
      stop: 'Dejarlo',
      done: (well: number, all: number) => `Funcionan ${well} de ${all}.`,
      works: 'funciona',
      fails: 'no funciona',
      again: 'Probar otra vez',
      failsTodo:
        'Lo que no funciona se hace con el teclado. Mira si el fabricante tiene un firmware nuevo y cuéntaselo a quien administra tu equipo.',
    },
    asksToHangUp: {
      what: 'Tu auricular pide colgar, pero otro programa también lo usa.',
      todo: 'Para colgar, pulsa otra vez su tecla en 5 segundos, o F4. Si no has sido tú, no hagas nada.',
    },
  },
};
