/**
 * Watching the team while its page is in front, and again after core or the centre were away. One of the desk's effects;
 * started by `stores/subscriptions.ts`.
 */
import { readSlice, slices, watchSlice } from '../stores/slices.ts';
import type { Ask } from '../stores/ask.ts';
import { useLinkState } from '../stores/link-state.ts';
import { announce } from '../stores/notices.ts';
import { readShownPage } from '../stores/shown-page.ts';
import { failTeam, receiveQueues, receiveRows, resetTeam } from '../stores/team.ts';
import { useView } from '../stores/view.ts';
import { texts } from '../text/texts.ts';
import { readIsLead } from './beside.ts';
import { resetTeamView, useTeamView } from './team-view.ts';

/** Asks for the whole team now; frames follow. Also the page's way to try again. */
export async function watchTeam(ask: Ask): Promise<void> {
  const answer = await ask('team/watch', { isOn: true });
  if (!answer.ok) return failTeam(answer.error);
  receiveRows(answer.value.rows, true);
  receiveQueues(answer.value.queues, true);
}

/** Starts the effect; answers the remover. */
export function followTeam(ask: Ask): () => void {
  let isOn = false;
  const look = () => {
    const isWanted = readIsLead() && readShownPage() === 'team';
    if (isWanted === isOn) return;
    isOn = isWanted;
    if (isOn) void watchTeam(ask);
    else void ask('team/watch', { isOn: false });
  };
  const again = () => {
    if (isOn) void watchTeam(ask);
  };
  look();
  const removers = [
    useView.subscribe(look),
    slices.session.subscribe(look),
    slices.offers.subscribe(look),
    slices.conversations.subscribe(look),
    slices.settings.subscribe(look),
    useLinkState.subscribe((link, before) => {
      if (link.state === 'open' && before.state === 'lost') again();
    }),
    watchSlice('strip', (strip, before) => {
      if (strip?.centre.state === 'connected' && before && before.centre.state !== 'connected')
        again();
    }),
    watchSlice('session', (session, before) => {
      if (session?.agent?.id === before?.agent?.id) return;
      resetTeam();
      resetTeamView();
    }),
    announceHelp(),
  ];
  return () => {
    for (const remove of removers) remove();
    resetTeam();
  };
}

/** A lead hears of a new request; one that is open before them and ends says so. */
function announceHelp(): () => void {
  return watchSlice('help', (help, before) => {
    if (!readIsLead()) return;
    const { team } = texts[readSlice('settings')?.language ?? 'es'];
    const known = new Set((before ?? []).map(({ id }) => id));
    for (const each of help ?? []) {
      if (each.state === 'open' && !known.has(each.id))
        announce(team.help.announce(each.agentName, team.help.reasons[each.reason]));
      if (each.state !== 'open' && each.id === useTeamView.getState().helpId)
        announce(team.help.ended);
    }
  });
}
