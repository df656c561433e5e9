/** Signing out with an open contact asks first, since it would hang up on a person. */
import { Heading } from 'react-aria-components/Heading';
import { isChat } from '../chat/chats.ts';
import { ActButton } from '../parts/act-button.tsx';
import { OverlayDialog } from '../parts/overlay-dialog.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { showOverlay } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

/** The question. */
export function SignOutDialog() {
  const text = useText();
  const { act } = useDesk();
  const open = (useSlice('conversations') ?? []).filter((each) => !each.isCompletedHere);
  const hasChats = open.some(({ interaction }) => isChat(interaction));
  const hasCalls = open.some(({ interaction }) => !isChat(interaction));
  const body = !hasChats
    ? text.agentMenu.signOutBody
    : hasCalls
      ? text.chat.signOut.both
      : text.chat.signOut.chats;
  const close = () => showOverlay('none');
  return (
    <OverlayDialog overlay="sign-out" dialogClass="dialog" role="alertdialog">
      <Heading slot="title">{text.agentMenu.signOutTitle}</Heading>
      <p>{body}</p>
      <div className="form-acts">
        <ActButton label={text.agentMenu.stay} tone="primary" chord="Escape" onPress={close} />
        <ActButton
          label={text.agentMenu.signOutAnyway}
          tone="danger"
          onPress={() => {
            close();
            void act('session/sign-out', { evenWithOpenContacts: true });
          }}
        />
      </div>
    </OverlayDialog>
  );
}
