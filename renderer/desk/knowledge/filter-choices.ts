/**
 * What articles can be filtered by here, as the agent reads it, and which of it the last typed word means. Pure; used by the
 * search fields.
 */
import { ANY_ARTICLE, type ArticleFilter } from '#src/model/article-filter.ts';
import type { QueueId } from '#src/model/ids.ts';
import { foldText } from '#src/text/fold.ts';
import type { Texts } from '../text/texts.ts';

/** One of them; `filter` is what is asked for once it is pressed. */
export interface FilterChoice {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly filter: ArticleFilter;
  /** In the row; others are only typed. */
  readonly isShown: boolean;
}

interface ChoicesOf {
  readonly filter: ArticleFilter;
  /** All queues, the contact's first, then the agent's own. */
  readonly queues: readonly { readonly id: QueueId; readonly name: string }[];
  /** So many of them stand in the row. */
  readonly queuesShown: number;
  readonly words: Texts['knowledge']['filters'];
}

/** All choices in the order of the row; pressing one that is on lifts it, and another of its kind takes its place. */
export function filterChoices({
  filter,
  queues,
  queuesShown,
  words,
}: ChoicesOf): readonly FilterChoice[] {
  const choice = <K extends keyof ArticleFilter>(
    part: K,
    value: NonNullable<ArticleFilter[K]>,
    label: string,
    isShown = true,
  ): FilterChoice => {
    const isOn = filter[part] === value;
    return {
      ...{ id: `${part} ${value}`, label, isOn, isShown: isShown || isOn },
      filter: { ...filter, [part]: isOn ? null : value },
    };
  };
  return [
    ...queues.map(({ id, name }, at) => choice('queueId', id, name, at < queuesShown)),
    choice('language', 'es', words.languages.es),
    choice('language', 'en', words.languages.en),
    choice('kind', 'article', words.kinds.article),
    choice('kind', 'briefing', words.kinds.briefing),
    choice('freshness', 'valid', words.freshness.valid),
    choice('freshness', 'due', words.freshness.due),
    choice('freshness', 'expired', words.freshness.expired),
    { id: 'all', label: words.all, isOn: false, isShown: false, filter: ANY_ARTICLE },
  ];
}

const LEAST_LETTERS = 3;

/** The choice that the last word begins to name, with the query that is left; null: none. */
export function typedChoice(
  query: string,
  choices: readonly FilterChoice[],
): { readonly choice: FilterChoice; readonly rest: string } | null {
  const [, rest = '', last = ''] = /^(.*?)(\S+)$/s.exec(query) ?? [];
  const typed = foldText(last);
  if (typed.length < LEAST_LETTERS) return null;
  const choice = choices.find(
    ({ label, isOn }) =>
      !isOn &&
      foldText(label)
        .split(' ')
        .some((word) => word.startsWith(typed)),
  );
  return choice ? { choice, rest: rest.trimEnd() } : null;
}

/** The filter without what was chosen last in the order of the row. */
export function withoutLast(choices: readonly FilterChoice[]): ArticleFilter | null {
  return choices.findLast(({ isOn }) => isOn)?.filter ?? null;
}
