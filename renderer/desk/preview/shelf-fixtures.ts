/** Made-up searches and glossary lines, to look at the lead's page of knowledge. */
import type { GlossaryLine, VainSearchRow } from '#src/model/glossary.ts';

const HOUR_MS = 3_600_000;

/** Searches that led nowhere. */
export const vainOf = (now: number): VainSearchRow[] => [
  {
    text: 'lucecita del cacharro',
    language: 'es',
    times: 14,
    timesNothing: 14,
    lastAtMs: now - HOUR_MS,
  },
  {
    text: 'me han clavado dos veces',
    language: 'es',
    times: 9,
    timesNothing: 0,
    lastAtMs: now - 5 * HOUR_MS,
  },
  {
    text: 'telly box keeps freezing',
    language: 'en',
    times: 3,
    timesNothing: 1,
    lastAtMs: now - 30 * HOUR_MS,
  },
  {
    text: 'quiero el papelito de lo que pago con todos los conceptos separados',
    language: 'es',
    times: 1,
    timesNothing: 1,
    lastAtMs: now - 80 * HOUR_MS,
  },
];

/** What is in the glossary. */
export const glossaryOf = (now: number): GlossaryLine[] => [
  {
    id: 'term-1',
    language: 'es',
    says: ['apagón', 'se ha ido la luz'],
    calls: ['corte de suministro'],
    version: 2,
    changedByName: 'Dolores Ferrer',
    changedAtMs: now - 26 * HOUR_MS,
  },
  {
    id: 'term-2',
    language: 'es',
    says: ['darse de baja', 'irme a otra compañía'],
    calls: ['cancelar el contrato', 'portabilidad'],
    version: 1,
    changedByName: 'Luis Otero',
    changedAtMs: now - 300 * HOUR_MS,
  },
  {
    id: 'term-3',
    language: 'en',
    says: ['telly box'],
    calls: ['TV decoder'],
    version: 1,
    changedByName: 'Dolores Ferrer',
    changedAtMs: now - 400 * HOUR_MS,
  },
];
