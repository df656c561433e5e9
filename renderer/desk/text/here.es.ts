/** Lo que el puesto dice de lo que guarda en este equipo: clientes y artículos del centro. Parte de `es.ts`. */

/** Español. */
export const hereEs = {
  here: {
    title: 'En este equipo',
    filling: (count: string, total: string) => `Clientes: ${count} de ${total}`,
    short: (time: string) => `Copia: ${time}`,
    customers: 'Clientes',
    articles: 'Artículos',
    all: (count: string, time: string) => `${count}, a las ${time}`,
    some: (count: string, total: string) => `${count} de ${total}, llegando`,
    someArticles: (count: string) => `${count}, llegando`,
    why: 'Con esto sigues trabajando si el centro no responde: abre clientes, lee artículos y escribe. Lo que escribas se envía cuando vuelva.',
  },
};
