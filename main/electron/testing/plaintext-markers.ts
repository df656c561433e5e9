/** What the scan of Electron's files puts into the desk and looks for afterwards: words that occur nowhere else. */

export const MARKED = {
  name: 'Zyxomarca Ñandú Quévez',
  number: '+34699887766',
  email: 'zyxomarca@marca.example',
  company: 'Talleres Wqrtzú',
  note: 'Notazyxo: le devolvemos la cuota de abril',
  offlineNote: 'Ausentezyxo: llamará el martes su hermana',
  chat: 'Charlazyxo: no me llega el paquete',
  reply: 'Respuestazyxo: sale mañana',
  search: 'buscazyxo paquete perdido',
} as const;

/** Each as it was typed, the number also as it is said on screen and without its country. */
export const MARKERS: readonly string[] = [
  ...Object.values(MARKED),
  'Zyxomarca',
  'Quévez',
  'Notazyxo',
  'Ausentezyxo',
  'Charlazyxo',
  'Respuestazyxo',
  'buscazyxo',
  '699887766',
  '699 88 77 66',
];
