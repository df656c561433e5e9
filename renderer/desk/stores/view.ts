/**
 * What the agent looks at: the selected thing, the page, and what lies over it. Only the window's own comfort; nothing here
 * is lost when the window is.
 */
import { create } from 'zustand';
import type { CustomerId, InteractionId } from '#src/model/ids.ts';

/** The thing in the middle. `auto`: whatever matters most now. */
export type Selection =
  | { readonly kind: 'auto' }
  | { readonly kind: 'day' }
  | { readonly kind: 'contact'; readonly interactionId: InteractionId }
  | { readonly kind: 'customer'; readonly customerId: CustomerId };

/** A page in place of the contact. */
export type Page =
  | 'none'
  | 'settings'
  | 'missed'
  | 'outbox'
  | 'practice'
  | 'check'
  | 'team'
  | 'shadow'
  | 'audit'
  /** What leads make of knowledge. */
  | 'shelf';

/** What lies over the desk; one at a time. */
export type Overlay =
  | 'none'
  | 'palette'
  | 'dial'
  | 'keys'
  | 'presence'
  | 'ring'
  | 'keypad'
  | 'sign-out'
  | 'consult'
  | 'transfer'
  | 'shadow'
  | 'merge'
  | 'cases'
  | 'forget';

interface View {
  readonly selection: Selection;
  readonly page: Page;
  readonly overlay: Overlay;
  /** Whose picker `consult` or `transfer` is: it must not pass on to another contact that comes to the middle. */
  readonly pickerFor: InteractionId | null;
  readonly customerTab: 'history' | 'card';
  /** Grows each time somebody wants to look for something in the history. */
  readonly historyFinds: number;
  /** As many of them as a history has answered: one that comes on screen with the wish answers it as well. */
  readonly historyFindsTaken: number;
  /** A number that a link or another program gave: it stands in the dial field until it is dialled or put away. */
  readonly offeredNumber: string | null;
  /** The settings wait for a new key: the desk's own keys rest. */
  readonly isRecordingKey: boolean;
}

const initial: View = {
  selection: { kind: 'auto' },
  page: 'none',
  overlay: 'none',
  pickerFor: null,
  offeredNumber: null,
  customerTab: 'history',
  historyFinds: 0,
  historyFindsTaken: 0,
  isRecordingKey: false,
};

/** What the agent looks at. */
export const useView = create<View>(() => initial);

/** Brings something to the middle and closes what lies over it. */
export function select(selection: Selection): void {
  useView.setState({ selection, page: 'none', overlay: 'none', customerTab: 'history' });
}

/** Brings something to the middle by itself, under whatever the agent has opened over the desk since. */
export function selectBeneath(selection: Selection): void {
  useView.setState({ selection, page: 'none' });
}

/** A contact is done: the middle goes on to what matters now, unless the agent already went elsewhere. */
export function leaveContact(interactionId: InteractionId): void {
  const { selection } = useView.getState();
  if (selection.kind === 'contact' && selection.interactionId === interactionId)
    useView.setState({ selection: { kind: 'auto' } });
}

/** Opens a page; the contacts on the left stay. */
export function openPage(page: Page): void {
  useView.setState({ page, overlay: 'none' });
}

/** Puts something over the desk, or takes it away. */
export function showOverlay(overlay: Overlay): void {
  useView.setState({ overlay });
}

/** Opens the picker of people for a contact, and brings that contact to the middle. */
export function openPicker(overlay: 'consult' | 'transfer', interactionId: InteractionId): void {
  useView.setState({
    selection: { kind: 'contact', interactionId },
    page: 'none',
    overlay,
    pickerFor: interactionId,
  });
}

/** Brings the field that looks through the history of the customer on screen. */
export function findInHistory(): void {
  useView.setState(({ historyFinds }) => ({
    customerTab: 'history',
    page: 'none',
    historyFinds: historyFinds + 1,
  }));
}

/** True once per wish to look through the history. */
export function takeHistoryFind(): boolean {
  const { historyFinds, historyFindsTaken } = useView.getState();
  useView.setState({ historyFindsTaken: historyFinds });
  return historyFinds !== historyFindsTaken;
}

/** As at the first start. */
export function resetView(): void {
  useView.setState(initial);
}
