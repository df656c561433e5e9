/** What an engine is told to do and what it answers with, over files and standard output. */
import type { GlossaryEntry } from '#src/knowledge/glossary.ts';
import type { Language } from '#src/model/text.ts';

/** A question and the ids of the articles that answer it. */
export interface Question {
  readonly query: string;
  readonly answers: readonly string[];
  /** Of who asks. */
  readonly language: Language;
}

export interface EngineTask {
  readonly act: 'build' | 'ask';
  readonly engine: string;
  readonly dir: string;
  readonly corpus:
    | { readonly kind: 'made'; readonly count: number; readonly seed: number }
    | { readonly kind: 'real'; readonly file: string };
  readonly glossary: readonly GlossaryEntry[];
  readonly questions: Readonly<Record<string, readonly Question[]>>;
  readonly keystrokes: readonly string[];
}

/** Of one list of questions: how long each took, and where the answer stood (-1: not among the first ten). */
export interface Asked {
  readonly ms: readonly number[];
  readonly places: readonly number[];
}

export interface EngineToll {
  readonly buildMs: number;
  readonly openMs: number;
  /** Of the whole process. */
  readonly openedRssMb: number;
  readonly rssMb: number;
  readonly bytes: number;
  readonly keystrokesMs: readonly number[];
  readonly asked: Readonly<Record<string, Asked>>;
}
