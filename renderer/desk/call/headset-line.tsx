/** A headset that another program uses too wants to hang up: what to press, as long as a press still counts. */
import { Headphones } from 'lucide-react';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';

/** Said aloud when it appears; core takes it away. */
export function HeadsetLine() {
  const words = useText().headset.asksToHangUp;
  const askedAtMs = useSlice('headsets')?.hangUpAskedAtMs ?? null;
  if (askedAtMs === null) return null;
  return (
    <p className="fault fault-soft" role="alert" key={askedAtMs}>
      <Headphones aria-hidden="true" />
      <span>
        <b>{words.what}</b> {words.todo}
      </span>
    </p>
  );
}
