/**
 * The filter of a field that finds articles. For a contact it is kept with the contact, elsewhere as long as the field is there.
 * What belongs to the contact's queue and language goes first in any case and leaves nothing out.
 */
import { type KeyboardEvent, useMemo, useState } from 'react';
import {
  ANY_ARTICLE,
  type ArticleFilter,
  type ArticlePreference,
  isNarrowed,
} from '#src/model/article-filter.ts';
import { customerOf, useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { type FilterChoice, filterChoices, typedChoice, withoutLast } from './filter-choices.ts';
import { contactIdOf, filterArticles, useKnowledge } from './open-article.ts';

const QUEUES_SHOWN = 2;

/** What the search asks for, and what the row shows. */
export interface ArticleFiltering {
  readonly filter: ArticleFilter;
  readonly narrowed: ArticleFilter | undefined;
  readonly prefer: ArticlePreference | undefined;
  readonly choices: readonly FilterChoice[];
  /** What Tab takes now. */
  readonly typed: FilterChoice | null;
  readonly set: (filter: ArticleFilter) => void;
  /** Tab takes what is typed, Backspace at the beginning lifts the last one, with Shift all; true: the key is used up. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => boolean;
}

/** One per field; `isForOther`: what is searched for is another agent's, so one's own contact has no part in it. */
export function useArticleFilter(
  query: string,
  onQuery: (query: string) => void,
  { isForOther = false }: { readonly isForOther?: boolean } = {},
): ArticleFiltering {
  const words = useText().knowledge.filters;
  const language = useLanguage();
  const selected = useSelected();
  const contactId = isForOther ? null : contactIdOf(selected);
  const kept = useKnowledge(({ uses }) => (contactId === null ? null : uses[contactId]?.filter));
  const [own, setOwn] = useState(ANY_ARTICLE);
  const filter = contactId === null ? own : (kept ?? ANY_ARTICLE);
  const contact =
    selected.kind === 'conversation'
      ? selected.conversation.interaction
      : selected.kind === 'offer'
        ? selected.ringing.offer.interaction
        : null;
  const queueId = contact?.queueId ?? null;
  const speaks = customerOf(selected)?.language ?? null;
  const prefer = useMemo(
    () =>
      contactId === null || (queueId ?? speaks) === null
        ? undefined
        : { queueId, language: speaks },
    [contactId, queueId, speaks],
  );
  const all = useSlice('catalogue')?.queues;
  const mine = useSlice('session')?.agent?.queueIds;
  const choices = useMemo(() => {
    const near = (id: string) => (id === queueId ? 0 : mine?.some((each) => each === id) ? 1 : 2);
    const queues = (all ?? [])
      .map(({ id, name }) => ({ id, name: name[language] }))
      .toSorted((a, b) => near(a.id) - near(b.id));
    return filterChoices({ filter, queues, queuesShown: QUEUES_SHOWN, words });
  }, [all, mine, queueId, filter, language, words]);
  const typed = typedChoice(query, choices);
  const set = (next: ArticleFilter) => {
    if (contactId === null) setOwn(next);
    else filterArticles(contactId, next);
  };
  return {
    filter,
    narrowed: isNarrowed(filter) ? filter : undefined,
    prefer,
    choices,
    typed: typed?.choice ?? null,
    set,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return false;
      if (event.key === 'Tab' && !event.shiftKey && typed) {
        set(typed.choice.filter);
        onQuery(typed.rest);
      } else if (event.key === 'Backspace' && event.shiftKey && isNarrowed(filter)) {
        set(ANY_ARTICLE);
      } else if (event.key === 'Backspace' && isAtStart(event.currentTarget)) {
        const less = withoutLast(choices);
        if (!less) return false;
        set(less);
      } else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

const isAtStart = ({ selectionStart, selectionEnd }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === 0;
