/** A small word with a meaning: colour and a word, never colour alone. */
import type { ReactNode } from 'react';
import type { Segment } from '#src/model/customer.ts';
import { useText } from '../text/use-text.ts';

/** A word in a soft colour; `dot` adds a filled dot for states that go on. */
export function Pill({
  tone,
  dot = false,
  small = false,
  children,
}: {
  readonly tone: 'vip' | 'talk' | 'ring' | 'hold' | 'bad' | 'plain' | 'accent';
  readonly dot?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={`pill pill-${tone} ${small ? 'pill-small' : ''}`}>
      {dot ? <i className="dot" /> : null}
      {children}
    </span>
  );
}

/** The customer's segment; the ordinary one says nothing and takes no place. */
export function SegmentPill({
  segment,
  small = false,
}: {
  readonly segment: Segment;
  readonly small?: boolean;
}) {
  const text = useText();
  if (segment === 'standard') return null;
  return (
    <Pill tone={segment === 'gold' ? 'vip' : 'plain'} small={small}>
      {text.customer.segments[segment]}
    </Pill>
  );
}
