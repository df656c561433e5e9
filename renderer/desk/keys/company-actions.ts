/**
 * What the keys of consult and transfer do. One key asks somebody aside and brings one back (from the consult, or from a
 * transfer on its way); one hands over (at once, or to the one who is asked); one joins all.
 */
import { type CompanyControl, swapFocus } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import { readCompanyControls } from '../company/use-company-controls.ts';
import { useDrafts } from '../stores/drafts.ts';
import { readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { openPicker, showOverlay, useView } from '../stores/view.ts';
import type { ActionPorts } from './actions.ts';

/** The conversation that the keys mean: what the buttons in the middle say, then the live one, then one that is leaving. */
function readContact(readCurrent: () => Conversation | null): Conversation | null {
  const selected = readSelected();
  const shown = selected.kind === 'conversation' ? selected.conversation : null;
  if (shown?.company?.transfer) return shown;
  const leaving = (readSlice('conversations') ?? []).find(({ company }) => company?.transfer);
  const current = readCurrent();
  return current ?? leaving ?? shown;
}

/** Not all needs the answer of the act before, and quick fingers do not wait for it. */
const opens = ({ state }: CompanyControl): boolean => state === 'ready' || state === 'asking';

/** Makes them. `readCurrent` finds the call that keys mean. */
export function companyActions(
  { act, nowMs }: ActionPorts,
  readCurrent: () => Conversation | null,
) {
  const read = () => {
    const conversation = readContact(readCurrent);
    return { conversation, controls: readCompanyControls(conversation, nowMs()) };
  };
  const pick = (what: 'consult' | 'transfer', conversation: Conversation) => {
    if (useView.getState().overlay === what) showOverlay('none');
    else openPicker(what, conversation.interaction.id);
  };
  return {
    'company/aside': () => {
      const { conversation, controls } = read();
      if (!conversation || !controls) return;
      const { id } = conversation.interaction;
      // Core lets both wait for what is under way: fifteen seconds are short.
      if (opens(controls.pullBack)) void act('transfer/pull-back', { interactionId: id });
      else if (opens(controls.cancel)) void act('consult/cancel', { interactionId: id });
      else if (opens(controls.consult)) pick('consult', conversation);
    },
    'company/pass': () => {
      const { conversation, controls } = read();
      if (!conversation || !controls) return;
      // The centre tells of a consult before it answers that it has begun: core lets quick fingers wait for that.
      const isBeginning =
        controls.complete.state === 'asking' && conversation.askingCompany === 'consult';
      if (controls.complete.state === 'ready' || isBeginning) {
        const { id } = conversation.interaction;
        const local = useDrafts.getState().byId[id];
        // Who takes over reads the note as it stands now.
        const saved = local
          ? act('draft/save', { interactionId: id, draft: local.draft })
          : Promise.resolve(null);
        void saved.then(() => act('consult/complete', { interactionId: id }));
      } else if (opens(controls.transfer)) pick('transfer', conversation);
    },
    'company/join': () => {
      const { conversation, controls } = read();
      if (conversation && controls?.conference.state === 'ready')
        void act('consult/focus', {
          interactionId: conversation.interaction.id,
          focus: 'all',
        });
    },
    /** True when there was a consult to swap in. */
    swap: (): boolean => {
      const { conversation, controls } = read();
      if (!conversation?.company || !controls || controls.swap.state === 'hidden') return false;
      if (controls.swap.state === 'ready')
        void act('consult/focus', {
          interactionId: conversation.interaction.id,
          focus: swapFocus(conversation.company.focus),
        });
      return true;
    },
  };
}
