/**
 * Says aloud, once the reader has finished, whom the agent's own call for help has reached and who looks at it; and puts the
 * choice of a reason away with the request that it was for.
 */
import { defaultSettings } from '#src/policy/settings.ts';
import { announcePolitely } from '../stores/notices.ts';
import { readSlice, watchSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';
import { ownOpenHelp, stopChoosing, useHelpView } from './asking.ts';
import { describeHelp } from './help-line.tsx';

/** Starts it; answers the remover. */
export function followHelp(): () => void {
  const said = new Map<string, string>();
  return watchSlice('help', (help, before) => {
    const agent = readSlice('session')?.agent;
    if (!agent || agent.role === 'lead') return;
    const { choosing } = useHelpView.getState();
    const isOpenIn = (all: typeof help) =>
      ownOpenHelp(all, agent.id).some(({ interactionId }) => interactionId === choosing?.target);
    if (choosing && isOpenIn(before) && !isOpenIn(help)) stopChoosing();
    const text = texts[readSlice('settings')?.language ?? defaultSettings.language];
    for (const each of help ?? []) {
      if (each.agentId !== agent.id || each.state === 'withdrawn') continue;
      const words = each.state === 'done' ? text.together.help.done : describeHelp(each, text);
      if (said.get(each.id) === words) continue;
      said.set(each.id, words);
      announcePolitely(words);
    }
    for (const id of said.keys()) if (!help?.some((each) => each.id === id)) said.delete(id);
  });
}
