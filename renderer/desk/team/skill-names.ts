/**
 * What a skill is called on screen: one with the id of a queue has the queue's name, any other was typed by a lead and is its own
 * name. The same rule as the centre's for the people picker. Pure but for the hook; used by the lead's page.
 */
import { useMemo } from 'react';
import type { Catalogue } from '#src/model/queue.ts';
import type { Language } from '#src/model/text.ts';
import { foldText } from '#src/text/fold.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage } from '../text/use-text.ts';

/** The names of skills, and the skills of names. */
export interface SkillNames {
  nameOf(skill: string): string;
  /** What was typed: the queue of that name in either language, else a skill of its own. */
  skillOf(typed: string): string;
}

/** For a catalogue and the language of the screen. */
export function skillNames(queues: Catalogue['queues'], language: Language): SkillNames {
  return {
    nameOf: (skill) => queues.find(({ id }) => id === skill)?.name[language] ?? skill,
    skillOf(typed) {
      const wanted = foldText(typed);
      const meant = queues.find(({ name }) =>
        [name.es, name.en].some((each) => foldText(each) === wanted),
      );
      return meant?.id ?? typed;
    },
  };
}

const none: Catalogue['queues'] = [];

/** In the agent's language. */
export function useSkillNames(): SkillNames {
  const queues = useSlice('catalogue')?.queues ?? none;
  const language = useLanguage();
  return useMemo(() => skillNames(queues, language), [queues, language]);
}
