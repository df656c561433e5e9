/** Lo que el puesto dice de lo que guarda en este equipo: clientes y artículos del centro. Parte de `es.ts`. */
import { conflictsEs } from './conflicts.es.ts';

/** Español. */
export const hereEs = {
  ...conflictsEs,
  here: {
    title: 'En este equipo',
    filling: (count: string, total: string) => `Clientes: ${count} de ${total}`,
    short: (time: string) => `Copia: ${time}`,
    customers: 'Clientes',
    articles: 'Artículos',
    all: (count: string, time: string) => `${count}, a las ${time}`,
    some: (count: string, total: string) => `${count} de ${total}, llegando`,
    someArticles: (count: string) => `${count}, llegando`,
    othersShort: 'Trabajo de otra persona sin enviar',
    othersWhy:
      'En este equipo hay trabajo de otra persona que aún no ha llegado al centro. Está cerrado para ti y sale solo cuando esa persona vuelva a entrar aquí. Si ya no va a usar este equipo, avisa a tu responsable.',
    awayDay:
      'El centro no contesta. Sigue trabajando: abre clientes y artículos y escribe notas; todo se envía cuando vuelva.',
    why: 'Con esto sigues trabajando si el centro no responde: abre clientes, lee artículos y escribe. Lo que escribas se envía cuando vuelva.',
  },
};

/** Por qué la carpeta de alguien está cerrada o se queda en el equipo. */
export const hereFaultsEs = {
  'offline-time-over': {
    what: 'Este equipo lleva demasiado tiempo sin hablar con el centro, y tu copia está cerrada.',
    todo: 'Entra con tu contraseña cuando haya conexión. Lo que tenías sin enviar está guardado y sale entonces.',
  },
  'clock-set-back': {
    what: 'El reloj de este equipo se ha atrasado, y tu copia está cerrada.',
    todo: 'Entra con tu contraseña cuando haya conexión y avisa a sistemas. Lo que tenías sin enviar está guardado.',
  },
  'unsent-kept': {
    what: 'Has salido, pero parte de tu trabajo no se ha podido enviar y se queda en este equipo, cerrado.',
    todo: 'Vuelve a entrar aquí cuando el centro responda: se envía solo.',
  },
};
