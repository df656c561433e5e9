/** What a row of the latest calls and a row of the call history have in common: how it went, and the press that calls again. */
import { Phone } from 'lucide-react';
import type { RecentCall } from '#src/contracts/desk.ts';
import { dialNumber } from '../dial/dial-number.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { formatNumber } from '../parts/format-number.ts';
import { formatDay, formatDuration } from '../parts/time.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import type { Texts } from '../text/texts.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** Who it was with. */
export const nameOfRecent = ({ name, number }: RecentCall, text: Texts): string =>
  nameOfContact({ displayName: name, number }, null, text);

/** The number where the name is another, how long it was or why it was nothing, and the day. */
export function RecentFacts({ recent }: { readonly recent: RecentCall }) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const shown = formatNumber(recent.number);
  const ended: Readonly<Record<string, string>> = text.call.ended;
  return (
    <>
      <span className="muted num clip">{shown === nameOfRecent(recent, text) ? '' : shown}</span>
      <span className="muted clip">
        {recent.durationMs > 0
          ? formatDuration(recent.durationMs)
          : (ended[recent.endReason ?? ''] ?? '')}
      </span>
      <time className="muted num">{formatDay(recent.atMs, now, language)}</time>
    </>
  );
}

/** One press calls the number again; an empty place where there is none to call. */
export function CallAgain({
  recent: { number, customerId },
  canDial = true,
}: {
  readonly recent: RecentCall;
  readonly canDial?: boolean;
}) {
  const text = useText();
  const { act } = useDesk();
  if (!canDial || number === '') return <span />;
  return (
    <ActButton
      label={text.customer.call(formatNumber(number))}
      icon={<Phone />}
      isLabelHidden
      tone="quiet"
      onPress={() => void dialNumber(act, number, customerId)}
    />
  );
}
