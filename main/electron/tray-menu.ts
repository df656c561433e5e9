/**
 * The tray as data: its menu, tooltip and number, from what the shell knows. Pure, so that every state is a row of a test;
 * `tray.ts` only draws it. Names of customers are cleaned before, because the system's menu shows what it gets.
 */
import type { Conversation, RingingOffer } from '#src/contracts/desk.ts';
import { findRinging } from '#src/desktop/desk-verb.ts';
import { liveCalls, type ShellView } from '#src/desktop/shell-view.ts';
import type { ChosenPresence } from '#src/model/agent.ts';
import { cleanDisplayName } from '#src/text/display-name.ts';
import type { DesktopText } from './desktop-text.ts';

/** What a press comes to. */
export type TrayAct =
  | { readonly kind: 'intent'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'show' | 'quit' | 'dial-selection' };

export type TrayItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'label'; readonly text: string }
  | {
      readonly kind: 'act';
      readonly text: string;
      readonly act: TrayAct;
      /** Set for a choice among several. */
      readonly isChosen?: boolean;
    }
  | { readonly kind: 'menu'; readonly text: string; readonly items: readonly TrayItem[] };

const PRESENCES: readonly ChosenPresence[] = [
  { kind: 'available' },
  { kind: 'away', reason: 'break' },
  { kind: 'away', reason: 'lunch' },
  { kind: 'away', reason: 'meeting' },
  { kind: 'away', reason: 'training' },
  { kind: 'away', reason: 'back-office' },
  { kind: 'offline' },
];
/** A menu is no list of the day. */
const MOST_LINES = 3;
const LONGEST_NAME = 40;

const intent = (name: string, payload: unknown): TrayAct => ({ kind: 'intent', name, payload });
const short = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;

/** Who it is, for a menu or a tooltip. */
export const nameOf = ({
  interaction,
  customer,
}: Pick<Conversation, 'interaction' | 'customer'>): string =>
  short(cleanDisplayName(customer?.name ?? interaction.displayName, interaction.number));

const isSame = (one: ChosenPresence, other: ShellView['presence']): boolean =>
  one.kind === other?.kind &&
  (one.kind !== 'away' || (other.kind === 'away' && one.reason === other.reason));

/** The words of a state. */
export function presenceWords(view: Pick<ShellView, 'presence'>, text: DesktopText): string {
  const { presence } = view;
  if (presence === null) return text.presence.unknown;
  return presence.kind === 'away' ? text.away[presence.reason] : text.presence[presence.kind];
}

function ringItems({ offer }: RingingOffer, text: DesktopText): readonly TrayItem[] {
  const payload = { interactionId: offer.interaction.id };
  const name = nameOf(offer);
  return [
    { kind: 'act', text: text.tray.answer(name), act: intent('call/answer', payload) },
    { kind: 'act', text: text.tray.giveBack(name), act: intent('call/reject', payload) },
  ];
}

function callItems(one: Conversation, text: DesktopText): readonly TrayItem[] {
  const { call } = one;
  if (!call) return [];
  const { id: callId, isMuted } = call;
  const acts: TrayItem[] = [];
  const add = (words: string, act: TrayAct): void =>
    void acts.push({ kind: 'act', text: words, act });
  const { kind } = call.state;
  if (kind === 'talking') {
    add(
      isMuted ? text.tray.unmute : text.tray.mute,
      intent('call/mute', { callId, isMuted: !isMuted }),
    );
    add(text.tray.hold, intent('call/hold', { callId }));
  }
  if (kind === 'held') add(text.tray.resume, intent('call/resume', { callId }));
  if (kind !== 'hanging-up' && kind !== 'unknown')
    add(text.tray.hangUp, intent('call/hang-up', { callId }));
  const state = isMuted && kind === 'talking' ? text.tray.muted : text.tray.states[kind];
  return [{ kind: 'menu', text: `${nameOf(one)} · ${state}`, items: acts }];
}

/** The whole menu. */
export function trayMenuOf(
  view: ShellView,
  text: DesktopText,
  can: { readonly dialSelection: boolean },
): readonly TrayItem[] {
  const ringing = view.offers.filter((one) => findRinging([one]) !== null).slice(0, MOST_LINES);
  const calls = liveCalls(view).slice(0, MOST_LINES);
  const work = [
    ...ringing.flatMap((one) => ringItems(one, text)),
    ...calls.flatMap((one) => callItems(one, text)),
  ];
  const presence: readonly TrayItem[] =
    view.isSignedIn && !view.isPlain
      ? [
          {
            kind: 'menu',
            text: text.tray.state(presenceWords(view, text)),
            items: PRESENCES.map((one) => ({
              kind: 'act',
              text: one.kind === 'away' ? text.away[one.reason] : text.presence[one.kind],
              act: intent('presence/set', { presence: one }),
              isChosen: isSame(one, view.presence),
            })),
          },
        ]
      : [];
  return [
    { kind: 'label', text: ringableWords(view, text) },
    ...(work.length > 0 ? ([{ kind: 'separator' }, ...work] as const) : []),
    { kind: 'separator' },
    ...presence,
    ...(can.dialSelection && view.isSignedIn
      ? ([{ kind: 'act', text: text.tray.dialSelection, act: { kind: 'dial-selection' } }] as const)
      : []),
    { kind: 'act', text: text.tray.show, act: { kind: 'show' } },
    { kind: 'act', text: text.tray.quit, act: { kind: 'quit' } },
  ];
}

/** Whether a customer can reach this agent, and if not, why. */
export function ringableWords(view: ShellView, text: DesktopText): string {
  if (!view.isSignedIn) return text.ringable.reasons['signed-out'];
  if (view.ringable === null) return text.ringable.reasons['phone-starting'];
  const { state, reason } = view.ringable;
  if (state === 'yes') return text.ringable.yes;
  if (state === 'unproven') return text.ringable.unproven;
  return reason === 'none' ? text.ringable.no : (text.ringable.reasons[reason] ?? text.ringable.no);
}

/** One line for the pointer that rests on the icon. */
export function trayTipOf(view: ShellView, text: DesktopText): string {
  const ringing = findRinging(view.offers);
  if (ringing) return `Puesto · ${text.tray.rings(nameOf(ringing.offer))}`;
  const calls = liveCalls(view).length;
  return [
    'Puesto',
    ...(view.isPlain ? [] : [presenceWords(view, text)]),
    ...(view.isSignedIn ? [ringableWords(view, text)] : []),
    ...(calls > 0 ? [text.calls(calls)] : []),
    ...(view.missed > 0 ? [text.missed(view.missed)] : []),
  ].join(' · ');
}

/** The number on the icon of the program: who rings, and who was missed. */
export const badgeOf = (view: ShellView): number =>
  view.offers.filter((one) => findRinging([one]) !== null).length + view.missed;
