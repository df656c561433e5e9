/** Why an offer was missed, in the words and with the sign of its channel. Used by every list of missed offers. */
import type { MissedOffer } from '#src/centre/wire.ts';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';

/** The words; those of anything written name the chat, those of a call stand alone. */
export const reasonOfMissed = ({ channel, reason }: MissedOffer, text: Texts): string =>
  (channel === 'call' ? text.missed.reasons : text.chat.missed)[reason];

/** Sign and words in one line. */
export function MissedReason({ missed }: { readonly missed: MissedOffer }) {
  return (
    <span className="missed-reason">
      <ChannelIcon channel={missed.channel} /> {reasonOfMissed(missed, useText())}
    </span>
  );
}
