/** The keys in groups as an agent thinks of them, in the keymap's order; numbered ones as one line. Pure. */
import type { Binding } from '#src/keys/keymap.ts';

/** A group's name is also the key of its head. */
export type KeyGroup = 'call' | 'wrapUp' | 'presence' | 'together' | 'move' | 'rows';

/** One line: an action, or a numbered row of them from the first to the last. */
export interface KeyEntry {
  readonly first: Binding;
  readonly last: Binding;
}

const GROUP_OF: Readonly<Record<string, KeyGroup>> = {
  offer: 'call',
  call: 'call',
  recording: 'call',
  company: 'call',
  dial: 'call',
  difference: 'call',
  'wrap-up': 'wrapUp',
  presence: 'presence',
  ring: 'presence',
  help: 'together',
  team: 'together',
  'team-chat': 'together',
  whisper: 'together',
  shadow: 'together',
  row: 'rows',
};

const seriesOf = (action: string): string => action.replace(/\d$/, '');

/** Every binding in exactly one group and one line. */
export function groupBindings(
  bindings: readonly Binding[],
): readonly { readonly group: KeyGroup; readonly entries: readonly KeyEntry[] }[] {
  const groups: readonly KeyGroup[] = ['call', 'wrapUp', 'presence', 'together', 'move', 'rows'];
  const groupOf = ({ action }: Binding) => GROUP_OF[action.split('/')[0] ?? ''] ?? 'move';
  return groups.map((group) => {
    const lines = new Map<string, KeyEntry>();
    for (const binding of bindings.filter((each) => groupOf(each) === group)) {
      const series = seriesOf(binding.action);
      lines.set(series, { first: lines.get(series)?.first ?? binding, last: binding });
    }
    return { group, entries: [...lines.values()] };
  });
}
