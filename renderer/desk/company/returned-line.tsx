/** Why the last consult or transfer came back, as a sentence with the next step. */
import { Undo2 } from 'lucide-react';
import type { Channel } from '#src/model/channel.ts';
import type { Company } from '#src/model/party.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useNow } from '../stores/desk-context.tsx';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';

/** Long enough to read in the middle of a talk. */
const SHOWN_MS = 60_000;

/** Said aloud when it appears; gone with the next act, or after a minute. */
export function ReturnedLine({
  returned,
  channel,
}: {
  readonly returned: NonNullable<Company['returned']>;
  readonly channel: Channel;
}) {
  const words = textFor(useText(), channel).company.returned[returned.reason];
  if (useNow() - returned.atMs > SHOWN_MS) return null;
  return (
    <p className="fault fault-soft" role="alert">
      <Undo2 aria-hidden="true" />
      <span>
        <b>
          <ForeignText maxLength={160}>{words.what(returned.targetName)}</ForeignText>
        </b>{' '}
        {words.todo}
      </span>
    </p>
  );
}
