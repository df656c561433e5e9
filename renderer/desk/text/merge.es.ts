/** Palabras de unir y separar fichas y casos. */
import type { MergeEvidence } from '#src/model/merge.ts';
import { casesEs } from './cases.es.ts';

const contacts = (count: number) => (count === 1 ? '1 contacto' : `${count} contactos`);

export const mergeEs = {
  merge: {
    title: 'Unir dos fichas',
    open: 'Unir con otra ficha…',
    likely: (name: string) => `Puede ser la misma persona que ${name}.`,
    likelyMore: (count: number) => `Hay ${count} fichas muy parecidas a esta.`,
    look: 'Comparar',
    pick: (name: string) => `¿Qué ficha es también ${name}?`,
    placeholder: 'Nombre, número, correo o pedido',
    duplicates: 'Parecen la misma persona',
    others: 'Otras fichas',
    none: 'Ninguna ficha se parece. Búscala por nombre, número, correo o pedido.',
    nobody: 'Nadie con esos datos.',
    looking: 'Buscando…',
    evidence: {
      number: (value: string) => `mismo teléfono, ${value}`,
      mail: (value: string) => `mismo correo, ${value}`,
      order: (value: string) => `mismo pedido, ${value}`,
      name: () => 'mismo nombre',
    } satisfies Record<MergeEvidence['kind'], (value: string) => string>,
    noEvidence: 'Nada en común salvo lo que tú sabes: compáralas bien.',
    stays: 'Se queda',
    joins: 'Se une a ella',
    field: 'Dato',
    swap: 'Quedarse con la otra',
    segment: 'Segmento',
    timeZone: 'Zona horaria',
    both: 'Las dos',
    empty: 'vacío',
    put: 'Se juntan',
    same: (count: number) => (count === 1 ? '1 dato igual' : `${count} datos iguales`),
    hours: (from: number, to: number) => `de ${from} a ${to} h`,
    consent: 'La grabación necesita el sí de las dos: quedará como «no consiente».',
    counts: (joining: number, staying: number) =>
      joining === 0
        ? 'La ficha que se une no tiene contactos. Puedes deshacerlo durante 30 días.'
        : `${contacts(joining)} se ${joining === 1 ? 'verá' : 'verán'} con ${staying === 1 ? 'el' : `los ${staying}`} de la ficha que se queda. Ninguno cambia de sitio: puedes deshacerlo durante 30 días.`,
    countsUnknown: 'Sus contactos se verán juntos. Puedes deshacerlo durante 30 días.',
    asOf: (time: string) => `Según este equipo, a las ${time}. El centro no contesta.`,
    keys: 'Flechas: elegir · Tab: dato siguiente',
    back: 'Elegir otra',
    confirm: 'Unir las dos',
    merging: 'Uniendo…',
    done: (merged: string, survivor: string) => `${merged} es ahora parte de ${survivor}.`,
    waits: 'Queda guardado aquí y se envía cuando vuelva el centro.',
    undo: 'Deshacer',
    undone: 'Vuelven a ser dos fichas.',
    mark: (name: string) => `Unida la ficha de ${name}`,
    unknownBy: 'alguien',
    marks: 'Fichas unidas',
    refused: 'No se ha podido unir, y se ve de nuevo como estaba.',
    refusedUndo: 'No se ha podido deshacer, y siguen unidas.',
  },
  ...casesEs,
};

export const mergeKeysEs = {
  'merge/open': 'Unir la ficha con otra',
  'merge/undo': 'Deshacer la última unión',
  'customer/edit': 'Editar la ficha',
  'notice/undo': 'Deshacer lo último que se avisa',
  'row/swap': 'Quedarse con la otra ficha o el otro nombre, al unir dos',
  'case/open': 'Unir o separar casos',
  'timeline/copy-link': 'Copiar el enlace del contacto',
};

export const mergeFaultsEs = {
  'already-merged': {
    what: 'Otra persona ya ha unido una de las dos.',
    todo: 'Mira la ficha como está ahora; si hace falta, une lo que queda.',
  },
  'merged-further': {
    what: 'Después se ha unido algo más encima.',
    todo: 'Deshaz antes la última unión.',
  },
  'undo-over': {
    what: 'Ya no se puede deshacer: han pasado 30 días.',
    todo: 'Crea una ficha nueva para la otra persona y vincula sus contactos.',
  },
  'case-changed': {
    what: 'Otra persona ya ha unido uno de los dos casos con otro.',
    todo: 'Mira la historia como está ahora; si aún hace falta, únelos desde ahí.',
  },
};
