/**
 * What the lead's keys and buttons do. A key on the row and the button at the side end in the same function; what cannot be
 * done says why in a sentence. Nothing is sent twice by itself.
 */
import type { FollowMode } from '#src/centre/team-requests.ts';
import type { ChosenPresence, Presence } from '#src/model/agent.ts';
import type { HelpRequest } from '#src/model/help.ts';
import type { ArticleId, InteractionId } from '#src/model/ids.ts';
import type { Supervision } from '#src/model/party.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import type { PointedField } from '#src/model/whisper.ts';
import { shortName } from '../company/party-words.ts';
import { nameOfPresence } from '../presence/choices.ts';
import type { Act, Ask } from '../stores/ask.ts';
import { announce, showNotice, showUndo } from '../stores/notices.ts';
import { readSlice } from '../stores/slices.ts';
import { useTeam } from '../stores/team.ts';
import { openPage, select } from '../stores/view.ts';
import { texts } from '../text/texts.ts';
import { readBeside, readMe, takenFrom } from './beside.ts';
import { contactOf, isOpen } from './row-facts.ts';
import { type AskedStep, useTeamView } from './team-view.ts';

const text = () => texts[readSlice('settings')?.language ?? 'es'];
const warn = (words: string) => showNotice('warn', words);

/** A second press within this time after leaving is the same nervous press. */
const LEAVE_GUARD_MS = 1_000;

/** The contact that a key on this row means now. */
export function meantContact(row: TeamRow): TeamContact | null {
  const { agentId, contactId } = useTeamView.getState();
  return contactOf(row, agentId === row.agentId ? contactId : null);
}

/** Shows at once what was asked, until the answer is there. */
async function asking<T>(
  interactionId: InteractionId,
  step: AskedStep,
  work: () => Promise<T>,
): Promise<T> {
  const asked = { interactionId, step };
  useTeamView.setState({ asked });
  try {
    return await work();
  } finally {
    noteAct();
    if (useTeamView.getState().asked === asked) useTeamView.setState({ asked: null });
  }
}

/** Something was done that the log now has. */
const noteAct = () => useTeamView.setState(({ actCount }) => ({ actCount: actCount + 1 }));

/** The contact that one can be beside; else says why not. */
function joinable(row: TeamRow): TeamContact | null {
  const words = text().team.cannot;
  const contact = meantContact(row);
  const name = shortName(row.name);
  if (!contact) warn(words.noContact(name));
  else if (contact.state === 'offered') warn(words.notAnswered(name));
  else if (contact.state === 'wrap-up') warn(words.over(name));
  else if (row.agentId === readMe()?.id) warn(words.self);
  else return contact;
  return null;
}

/** L, W and B: beside the agent with this step. From one call to another the first is left before. */
export async function stepBeside(act: Act, row: TeamRow, step: Supervision): Promise<void> {
  const contact = joinable(row);
  if (!contact) return;
  const { interactionId } = contact;
  const beside = readBeside();
  const now = beside.find((each) => each.interactionId === interactionId)?.step ?? null;
  const { asked, left } = useTeamView.getState();
  if (asked?.interactionId === interactionId && asked.step === step) return;
  if (now === step && left?.interactionId !== interactionId) return;
  useTeamView.setState({ left: null });
  // The page stays in front: being beside somebody is not a contact of one's own.
  openPage('team');
  await asking(interactionId, step, async () => {
    if (now === null && contact.channel === 'call')
      for (const other of beside)
        if (isCall(other.interactionId))
          if (!(await act('supervise/set', { interactionId: other.interactionId, step: null })))
            return;
    if (await act('supervise/set', { interactionId, step }))
      announce(text().team.said[step](shortName(row.name)));
  });
}

const isCall = (interactionId: InteractionId): boolean => {
  for (const row of useTeam.getState().rows.values())
    for (const contact of row.contacts)
      if (contact.interactionId === interactionId) return contact.channel === 'call';
  return (readSlice('conversations') ?? []).some(
    ({ interaction }) => interaction.id === interactionId && interaction.channel === 'call',
  );
};

/** A lead is beside this contact, or has just asked to be: it does not come to the middle by itself. */
export function isOnlyBeside(interactionId: InteractionId): boolean {
  if (readMe()?.role !== 'lead') return false;
  const mine = (readSlice('conversations') ?? []).find(
    ({ interaction }) => interaction.id === interactionId,
  );
  if (mine) return mine.role === 'lead';
  const { asked } = useTeamView.getState();
  return asked?.interactionId === interactionId && asked.step !== 'take-over';
}

/** Esc: leaves the contact in view, else whatever the lead is beside. True when there was something to leave. */
export function leaveBeside(act: Act): boolean {
  const beside = readBeside();
  const { agentId, asked, left } = useTeamView.getState();
  const row = agentId ? useTeam.getState().rows.get(agentId) : undefined;
  const shown = row ? meantContact(row)?.interactionId : undefined;
  const going =
    beside.find(({ interactionId }) => interactionId === shown) ??
    beside[0] ??
    // Esc may come before the step has been told back.
    (asked && asked.step !== 'leave' ? asked : undefined);
  if (!going) return false;
  const isLeaving = asked?.step === 'leave' && asked.interactionId === going.interactionId;
  const hasLeft =
    left?.interactionId === going.interactionId && Date.now() - left.atMs < LEAVE_GUARD_MS;
  // A second, nervous press: what is told of the team may be a moment behind.
  if (!isLeaving && !hasLeft) void leaveContactBeside(act, going.interactionId);
  return true;
}

/** Leaves this one. */
export function leaveContactBeside(act: Act, interactionId: InteractionId): Promise<void> {
  return asking(interactionId, 'leave', async () => {
    if (!(await act('supervise/set', { interactionId, step: null }))) return;
    useTeamView.setState({ left: { interactionId, atMs: Date.now() } });
    announce(text().team.said.left);
  });
}

/** T: the lead owns it from now on, and it opens as any contact. */
export async function takeOver(act: Act, row: TeamRow): Promise<void> {
  const contact = joinable(row);
  if (!contact) return;
  const { interactionId } = contact;
  const answer = await asking(interactionId, 'take-over', () =>
    act('supervise/take-over', { interactionId, fromAgentId: row.agentId }),
  );
  if (!answer) return;
  announce(text().team.said.taken(shortName(row.name)));
  select({ kind: 'contact', interactionId });
}

/** Y: back to the agent from whom it was taken; the lead stays, listening, with the team before them. */
export async function handBack(act: Act, row: Pick<TeamRow, 'agentId' | 'name'>): Promise<void> {
  const mine = takenFrom(row.agentId, readSlice('conversations') ?? []);
  const name = shortName(row.name);
  if (!mine) return warn(text().team.cannot.nothingTaken(name));
  const interactionId = mine.interaction.id;
  const answer = await asking(interactionId, 'hand-back', () =>
    act('supervise/hand-back', { interactionId }),
  );
  if (!answer) return;
  announce(text().team.said.handedBack(name));
  openPage('team');
}

/** Words, a suggestion, a finger or an article on the agent's screen. True when they are there. */
export async function whisperText(
  act: Act,
  interactionId: InteractionId,
  whisper:
    | { readonly kind: 'say' | 'suggest'; readonly text: string }
    | { readonly kind: 'point'; readonly field: PointedField }
    | { readonly kind: 'article'; readonly articleId: ArticleId },
): Promise<boolean> {
  const answer = await act('supervise/text', {
    interactionId,
    kind: whisper.kind,
    text: 'text' in whisper ? whisper.text : '',
    field: whisper.kind === 'point' ? whisper.field : null,
    ...(whisper.kind === 'article' ? { articleId: whisper.articleId } : {}),
  });
  noteAct();
  return answer !== null;
}

/** Opens a contact without being in it. It is written into the log, so never by moving about alone. */
export async function lookAt(ask: Ask, interactionId: InteractionId, nowMs: number): Promise<void> {
  const before = useTeamView.getState().looked;
  useTeamView.setState({
    looked: {
      interactionId,
      view: before?.interactionId === interactionId ? before.view : null,
      fault: null,
      atMs: nowMs,
    },
  });
  const answer = await ask('team/contact', { interactionId });
  noteAct();
  const { looked } = useTeamView.getState();
  if (looked?.interactionId !== interactionId) return;
  useTeamView.setState({
    looked: {
      interactionId,
      view: answer.ok ? answer.value : looked.view,
      fault: answer.ok ? null : answer.error,
      atMs: nowMs,
    },
  });
}

/** Open requests, the oldest first. */
export const openHelp = (help: readonly HelpRequest[] | null): readonly HelpRequest[] =>
  (help ?? [])
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.askedAtMs - b.askedAtMs || (a.id < b.id ? -1 : 1));

/** Brings a request before the lead's eyes, with the contact's whole context; who asked is told. */
export function showHelp(ask: Ask, act: Act, help: HelpRequest, nowMs: number): void {
  const { helpId } = useTeamView.getState();
  if (helpId !== null && helpId !== help.id) closeHelp(act);
  openPage('team');
  useTeamView.setState({
    helpId: help.id,
    agentId: help.agentId,
    contactId: help.interactionId,
    filter: '',
    onlyAlerts: false,
    tab: 'history',
  });
  void act('help/look', { helpId: help.id, isLooking: true });
  if (help.interactionId !== null) void lookAt(ask, help.interactionId, nowMs);
}

/** Ctrl+H of a lead: the oldest; pressed again the next, so that two leads need not open the same one. */
export function showOldestHelp(ask: Ask, act: Act, nowMs: number): void {
  const open = openHelp(readSlice('help'));
  if (open.length === 0) return showNotice('done', text().team.help.none);
  const at = open.findIndex(({ id }) => id === useTeamView.getState().helpId);
  const next = open[(at + 1) % open.length];
  if (next) showHelp(ask, act, next, nowMs);
}

/** No longer before the lead's eyes; the request stays open for whoever comes. */
export function closeHelp(act: Act): void {
  const { helpId } = useTeamView.getState();
  if (helpId === null) return;
  useTeamView.setState({ helpId: null });
  const isOpenStill = openHelp(readSlice('help')).some(({ id }) => id === helpId);
  if (isOpenStill) void act('help/look', { helpId, isLooking: false });
}

/** The lead has helped. */
export async function finishHelp(act: Act, help: HelpRequest): Promise<void> {
  if (!(await act('help/done', { helpId: help.id }))) return;
  if (useTeamView.getState().helpId === help.id) useTeamView.setState({ helpId: null });
  showNotice('done', text().team.help.doneSaid(shortName(help.agentName)));
}

/** Follows the agent in this way; the same way again stops. */
export async function follow(act: Act, row: TeamRow, mode: FollowMode): Promise<void> {
  const before = readSlice('following');
  const isSame = before?.agentId === row.agentId && before.mode === mode;
  const name = shortName(row.name);
  const words = text().team.follow;
  const set = (wanted: FollowMode | null) =>
    act('team/follow', { agentId: row.agentId, mode: wanted });
  if (!(await set(isSame ? null : mode))) return;
  noteAct();
  showNotice('done', isSame ? words.stopped(name) : words.done[mode](name));
}

const isChosen = (presence: Presence): presence is ChosenPresence =>
  presence.kind === 'available' ||
  presence.kind === 'offline' ||
  (presence.kind === 'away' &&
    presence.reason !== 'missed-offer' &&
    presence.reason !== 'not-ringable');

/** Sets the agent's state; one that they had chosen can be given back. */
export async function setPresence(act: Act, row: TeamRow, presence: ChosenPresence): Promise<void> {
  const { agentId } = row;
  // In a contact with nothing chosen for after it, the agent would be ready again.
  const before: Presence =
    row.next ?? (row.contacts.length > 0 ? { kind: 'available' } : row.presence);
  if (!(await act('team/set-presence', { agentId, presence }))) return;
  noteAct();
  const words = text().team.acts;
  const state = nameOfPresence(presence, text());
  const name = shortName(row.name);
  const said = row.contacts.some(isOpen)
    ? words.stateNext(name, state)
    : words.stateSet(name, state);
  if (!isChosen(before)) return showNotice('done', said);
  showUndo(said, () => {
    void act('team/set-presence', { agentId, presence: before }).then((answer) => {
      if (answer) showNotice('done', text().team.acts.undone);
    });
  });
}

/** Skills and capacity from the next contact on; what was before can be given back. */
export async function setSkills(
  act: Act,
  row: TeamRow,
  wanted: Pick<TeamRow, 'skills' | 'capacity'>,
): Promise<boolean> {
  const { agentId, skills, capacity } = row;
  if (!(await act('team/set-skills', { agentId, ...wanted }))) return false;
  noteAct();
  showUndo(text().team.skills.saved(shortName(row.name)), () => {
    void act('team/set-skills', { agentId, skills, capacity }).then((answer) => {
      if (answer) showNotice('done', text().team.acts.undone);
    });
  });
  return true;
}

/** Has what this computer of the agent keeps erased, or all of them (null); asked before. */
export async function wipeDesks(act: Act, row: TeamRow, deskId: string | null): Promise<void> {
  const answer = await act('team/wipe', { agentId: row.agentId, deskId });
  if (!answer) return;
  const words = text().wipe;
  showNotice('done', (answer.isConnected ? words.now : words.later)(shortName(row.name)));
}

/** Signs the agent out; asked before. */
export async function signOutAgent(act: Act, row: TeamRow): Promise<void> {
  if (await act('team/sign-out', { agentId: row.agentId }))
    showNotice('done', text().team.signOut.done(shortName(row.name)));
}
