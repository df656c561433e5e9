/** How often an idle desk looks whether it can be rung. Part of the settings. */
import type { SettingsEdit } from '#src/policy/settings.ts';
import { Choose } from '../parts/choose.tsx';
import { useText } from '../text/use-text.ts';

const EVERY_MINUTES = [1, 2, 3, 5, 10, 15];
const MINUTE_MS = 60_000;

/** One choice. */
export function RingSettings(props: {
  readonly everyMs: number;
  readonly managed: string | undefined;
  readonly set: (edit: SettingsEdit) => void;
}) {
  const words = useText().ring;
  const minutes = Math.round(props.everyMs / MINUTE_MS);
  return (
    <Choose
      label={words.every}
      choices={[...new Set([...EVERY_MINUTES, minutes])].map((each) => ({
        id: String(each),
        label: words.everyMinutes(each),
      }))}
      value={String(minutes)}
      managed={props.managed}
      onChange={(id) => props.set({ ringProofMs: Number(id) * MINUTE_MS })}
    />
  );
}
