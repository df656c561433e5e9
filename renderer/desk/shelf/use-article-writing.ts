/**
 * The fields of one article while it is written: loaded from a draft that is on this machine, else from the centre, and kept with each
 * pause, so that a crash of the window costs at most the last words. Used by the article editor.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import { draftOf, newArticleDraft } from '#src/knowledge/article-draft.ts';
import type { ArticleDraft } from '#src/model/article-editing.ts';
import type { Article } from '#src/model/article.ts';
import { saveAfter } from '../privacy/kept-masked.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage } from '../text/use-text.ts';
import type { EditedArticle } from './article-editing.ts';

const KEEP_AFTER_MS = 400;

/** Where the words are. `failed`: this machine cannot keep them. */
export type KeptState = 'untouched' | 'writing' | 'kept' | 'failed';

export interface ArticleWriting {
  /** Null while it is loaded, or when it cannot be. */
  readonly draft: ArticleDraft | null;
  /** As it is at the centre, as far as this desk knows; null: it is new there. */
  readonly base: Article | null;
  readonly fault: Fault | null;
  /** When a draft of before is gone on with: from when it is. */
  readonly resumedFromMs: number | null;
  readonly kept: KeptState;
  readonly change: (change: Partial<ArticleDraft>) => void;
  /** Goes on from what is at the centre now; the words stay. */
  readonly rebase: (base: Article | null) => void;
  /** Takes the draft away. */
  readonly drop: () => Promise<void>;
  readonly again: () => void;
}

interface Loaded {
  readonly draft: ArticleDraft;
  readonly base: Article | null;
  readonly resumedFromMs: number | null;
}

/** For one article at a time: the component has its id as key. */
export function useArticleWriting({ id, isNew, correction }: EditedArticle): ArticleWriting {
  const { ask } = useDesk();
  const language = useLanguage();
  const owner = useSlice('session')?.agent?.name ?? '';
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [kept, setKept] = useState<KeptState>('untouched');
  const [turn, setTurn] = useState(0);
  /** Not kept yet. */
  const waiting = useRef<ArticleDraft | null>(null);
  /** Acts on the draft, one after the other. */
  const acts = useRef<Promise<unknown>>(Promise.resolve());
  const answering = correction?.feedbackId ?? null;
  const begin = useRef({ language, owner });

  useEffect(() => {
    let isStale = false;
    const load = async () => {
      const drafts = await ask('article/drafts', {});
      const own = drafts.ok ? drafts.value.drafts.find(({ draft }) => draft.id === id) : undefined;
      const found = isNew ? null : await ask('article/get', { articleId: id });
      if (isStale) return;
      if (found && !found.ok && !own) return setFault(found.error);
      const base = found?.ok ? found.value : null;
      const fresh = newArticleDraft(id, begin.current.language, begin.current.owner);
      const draft = own?.draft ?? (base ? draftOf(base) : fresh);
      const isSame = draft.answering?.feedbackId === answering;
      setFault(null);
      setLoaded({
        base,
        resumedFromMs: own?.savedAtMs ?? null,
        draft:
          answering === null || isSame
            ? draft
            : { ...draft, answering: { feedbackId: answering, text: '' } },
      });
    };
    void load();
    return () => {
      isStale = true;
    };
  }, [ask, id, isNew, answering, turn]);

  const flush = useCallback(() => {
    const draft = waiting.current;
    waiting.current = null;
    if (!draft) return;
    acts.current = acts.current
      .then(() => ask('article/draft-keep', { draft }))
      .then((answer) => {
        if (waiting.current === null) setKept(answer.ok ? 'kept' : 'failed');
      });
  }, [ask]);
  useEffect(() => {
    if (kept !== 'writing') return undefined;
    // As long as a number may still be growing it is not kept: only a whole one is known for what it is.
    const waits = [loaded?.draft.title, loaded?.draft.body, loaded?.draft.steps].map((each) =>
      saveAfter(each ?? '', KEEP_AFTER_MS),
    );
    const timer = setTimeout(flush, Math.max(...waits));
    return () => clearTimeout(timer);
  }, [kept, loaded, flush]);
  // Whoever leaves in the middle of a word leaves nothing behind.
  useEffect(() => flush, [flush]);

  const draft = loaded?.draft ?? null;
  return {
    draft,
    base: loaded?.base ?? null,
    fault,
    resumedFromMs: loaded?.resumedFromMs ?? null,
    kept,
    change: (change) => {
      if (!draft) return;
      const next = { ...draft, ...change };
      waiting.current = next;
      setLoaded((before) => (before ? { ...before, draft: next } : before));
      setKept('writing');
    },
    rebase: (base) => {
      if (!draft) return;
      const next = { ...draft, version: base?.version ?? 0 };
      waiting.current = next;
      setLoaded((before) => (before ? { ...before, base, draft: next } : before));
      setKept('writing');
    },
    drop: async () => {
      waiting.current = null;
      acts.current = acts.current.then(() => ask('article/draft-drop', { articleId: id }));
      await acts.current;
    },
    again: () => setTurn((before) => before + 1),
  };
}
