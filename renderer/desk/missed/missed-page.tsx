/** Every call that was not answered, with its reason, one key from calling back. */
import { Phone, X } from 'lucide-react';
import type { MissedOffer } from '#src/centre/wire.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { Empty } from '../parts/empty.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { formatDay } from '../parts/time.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { useMissedKeys } from './missed-keys.ts';
import { MissedReason } from './missed-reason.tsx';
import { dialNumber } from '../dial/dial-number.ts';

/** The list. */
export function MissedPage() {
  const text = useText();
  const missed = useSlice('missed') ?? [];
  return (
    <PageFrame title={text.missed.title}>
      {missed.length === 0 ? <Empty>{text.missed.empty}</Empty> : null}
      <ul className="list">
        {missed.map((each) => (
          <Row key={each.interactionId} missed={each} />
        ))}
      </ul>
    </PageFrame>
  );
}

function Row({ missed }: { readonly missed: MissedOffer }) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const { act } = useDesk();
  const onKeyDown = useMissedKeys(missed);
  return (
    <li className="list-row" data-row-keys onKeyDown={onKeyDown}>
      <b className="clip">
        <bdi>{nameOfContact({ displayName: missed.name, number: missed.number }, null, text)}</bdi>
      </b>
      <span className="muted num clip">{formatNumber(missed.number)}</span>
      <span className="clip">
        <MissedReason missed={missed} />
      </span>
      <time className="muted num">{formatDay(missed.atMs, now, language)}</time>
      <ActButton
        label={text.missed.call}
        icon={<Phone />}
        action="row/call"
        isOff={missed.number === ''}
        onPress={() => void dialNumber(act, missed.number, missed.customerId)}
      />
      <ActButton
        label={text.missed.dismiss}
        icon={<X />}
        action="row/dismiss"
        onPress={() => void act('missed/dismiss', { interactionId: missed.interactionId })}
      />
    </li>
  );
}
