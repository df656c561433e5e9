import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { article } from '../model/article.ts';
import { everydayWords } from './everyday.ts';
import { asksOf, type GlossaryEntry, prepareGlossary } from './glossary.ts';
import { queryWords } from './query-words.ts';
import { rankArticles } from './rank.ts';
import { countTerm, type Searchable, searchTextOf, withoutCounts } from './search-text.ts';

interface Named extends Searchable {
  readonly name: string;
}
const of = (
  name: string,
  title: string,
  body: string,
  keywords: readonly string[] = [],
  steps: readonly string[] = [],
): Named => ({ name, title, body: [body], keywords, steps });

const SHELF: readonly Named[] = [
  of('wifi', 'La wifi no llega a toda la casa', 'Mueve el router a un lugar alto.', ['wifi floja']),
  of('double', 'Cobro duplicado', 'El segundo cargo se abona entero en la cuenta.', [
    'cobrado dos veces',
  ]),
  of('refund', 'Abono pendiente', 'El banco tarda tres días en mostrar el abono.'),
  of('bill', 'Copia de una factura', 'La factura está en el área de cliente.'),
  of('router', 'Devolver el router', 'El router se devuelve en correos; si no, hay un cargo.'),
];
const rank = (query: string, shelf = SHELF, glossary: readonly GlossaryEntry[] = []) =>
  rankArticles(
    asksOf(queryWords(query), prepareGlossary(glossary)),
    shelf.map((item) => ({ item, text: searchTextOf(item) })),
    shelf.length,
  ).map(({ name }) => name);

describe('ranking', () => {
  it('puts first what covers most of the question, whatever the form of its words', () => {
    expect(rank('me cobraron dos veces')[0]).toBe('double');
    expect(rank('no me llega la wifi a casa')[0]).toBe('wifi');
    expect(rank('cuándo abonáis el cargo duplicado')[0]).toBe('double');
  });
  it('counts a title more than a body', () => {
    expect(rank('router ')[0]).toBe('router');
  });
  it('counts a rare word more than one that many have', () => {
    const many = [
      ...Array.from({ length: 6 }, (_, at) => of(`line${at}`, `Línea ${at}`, 'Una línea.')),
      of('esim', 'Tarjeta eSIM', 'Una eSIM.'),
    ];
    expect(rank('linea esim ', many)[0]).toBe('esim');
  });
  it('takes the last word for the beginning of one', () => {
    expect(rank('devol')).toEqual(['router']);
    expect(rank('devol ')).toEqual([]);
  });
  it('prefers the article that is about a word to one that names it once in a long text', () => {
    const long = `${'Otra cosa distinta que se explica aquí. '.repeat(40)}Ver también la batería.`;
    const shelf = [
      of('other', 'Ajustes', long),
      of('power', 'Ahorrar energía', 'La batería dura más así. Carga la batería de noche.'),
    ];
    expect(rank('batería ', shelf)[0]).toBe('power');
  });
  it('prefers the article that begins with what is asked to one that comes to it later', () => {
    const pages = (name: string, body: readonly string[]): Named => ({
      ...{ name, title: 'Ajustes', keywords: [], steps: [], body },
    });
    const [early, late] = ['El brillo de la pantalla baja solo.', 'Elige un idioma y un teclado.'];
    const shelf = [
      pages('late', [late, 'Otra cosa es la hora.', 'Y el sonido.', early]),
      pages('early', [early, 'Otra cosa es la hora.', 'Y el sonido.', late]),
    ];
    expect(rank('la pantalla pierde brillo ', shelf)).toEqual(['early', 'late']);
  });
  it('wants all of a few words, and not every one of a long question', () => {
    const shelf = [
      of('half', 'Cuota', `Cuota. ${'La cuota, la cuota y la cuota. '.repeat(4)}`),
      of('both', 'Pagos', 'Aquí están la cuota y el aval.'),
      of('sound', 'Sin sonido', 'Si no se oye sonido por los altavoces, sube el volumen.'),
    ];
    expect(rank('cuota aval ', shelf)[0]).toBe('both');
    expect(rank('ayer mi vecino decía que no oye el sonido por la cuota ', shelf)[0]).toBe('sound');
  });
  it('lets several lines of the glossary help one question, and none of them speak for all of it', () => {
    const shelf = [
      of('both', 'Corte de suministro', 'Una bonificación por el corte.'),
      of('outage', 'Suministro', 'El corte del suministro, y otra vez el corte.'),
      of('credit', 'Bonificaciones', 'La bonificación llega con la bonificación siguiente.'),
    ];
    const glossary = [
      { says: ['apagón'], calls: ['corte de suministro'] },
      { says: ['que me devuelvan algo'], calls: ['reembolso', 'bonificación'] },
    ];
    const query = 'con el apagón que me devuelvan algo ';
    expect(rank(query, shelf)).toEqual([]);
    expect(rank(query, shelf, glossary)[0]).toBe('both');
  });
  it('takes everyday words for a weaker sign than the word itself, and none where the company names the thing', () => {
    const shelf = [
      of('same', 'Suprimir un contacto', 'Suprimir un contacto de la agenda.'),
      of('said', 'Borrar un contacto', 'Borrar un contacto de la agenda.'),
      of('named', 'Dar de baja', 'La baja de un contacto de la agenda.'),
    ];
    const ask = (query: string, glossary: readonly GlossaryEntry[]) =>
      rankArticles(
        asksOf(queryWords(query), prepareGlossary(glossary), everydayWords('es')),
        shelf.map((item) => ({ item, text: searchTextOf(item) })),
        shelf.length,
      ).map(({ name }) => name);
    expect(ask('borrar un contacto de la agenda ', []).slice(0, 2)).toEqual(['said', 'same']);
    expect(ask('remover ', [])).toEqual(expect.arrayContaining(['said', 'same']));
    expect(ask('borrar ', [{ says: ['borrar'], calls: ['baja'] }])).toEqual(['said', 'named']);
  });
  it('counts words and stems of a part, whole ones only', () => {
    const { title, body, length } = searchTextOf(of('x', 'Cobro', 'Cobros y cobro: cobramos.'));
    const found = ['cobro', 'cobros', 'cobr', 'cob', 'y'].map((each) => countTerm(body, each));
    expect(found).toEqual([1, 1, 3, 0, 1]);
    expect([countTerm(title, 'cobr'), length]).toEqual([1, 4]);
    expect(withoutCounts(body).includes('~')).toBe(false);
  });
  it('leaves out what covers little beside the best', () => {
    expect(rank('cobro duplicado del router')[0]).toBe('double');
    expect(rank('copia de una factura del banco')).not.toContain('wifi');
  });
  it('finds nothing for nothing', () => {
    expect(rank('')).toEqual([]);
    expect(rank('zzz')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const some = article.parse({
    id: 'x.es',
    language: 'es',
    title: 'Título',
    body: ['Lo primero. El abono llega en tres días.', `${'palabra '.repeat(60)}final`],
    steps: ['Mira el estado del pedido.'],
    queueIds: [],
    keywords: [],
    version: 1,
    ownerName: '',
    updatedAtMs: 0,
  });
  it('is the sentence that holds most of what was asked', () => {
    expect(excerptOf(some, queryWords('llegan los abonos'))).toBe('El abono llega en tres días.');
    expect(excerptOf(some, queryWords('estado pedido'))).toBe('Mira el estado del pedido.');
    expect(excerptOf(some, queryWords('nada de eso'))).toBe('Lo primero.');
  });
  it('counts whole words in any form, not what only begins like one', () => {
    const two = {
      ...some,
      body: ['La barra lateral se oculta.', 'Borramos el mensaje.'],
      steps: [],
    };
    expect(excerptOf(two, queryWords('borrar '))).toBe('Borramos el mensaje.');
    const near = {
      ...some,
      body: ['Una cosa.', 'La cartulina del curso.', 'El curso.'],
      steps: [],
    };
    expect(excerptOf(near, queryWords('carta curso '))).toBe('La cartulina del curso.');
    expect(excerptOf(near, queryWords('cart '))).toBe('Una cosa.');
  });
  it('is cut at a word', () => {
    const cut = excerptOf(some, queryWords('palabra'));
    expect(cut.length).toBeLessThanOrEqual(160);
    expect(cut).toMatch(/palabra…$/);
  });
});
