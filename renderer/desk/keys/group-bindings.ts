/** The keys in groups as an agent thinks of them, in the keymap's order. Pure. */
import type { Binding } from '#src/keys/keymap.ts';

/** A group's name is also the key of its head. */
export type KeyGroup = 'call' | 'wrapUp' | 'presence' | 'move' | 'rows';

const GROUP_OF: Readonly<Record<string, KeyGroup>> = {
  offer: 'call',
  call: 'call',
  recording: 'call',
  dial: 'call',
  'wrap-up': 'wrapUp',
  presence: 'presence',
  row: 'rows',
};

/** Every binding in exactly one group. */
export function groupBindings(
  bindings: readonly Binding[],
): readonly { readonly group: KeyGroup; readonly bindings: readonly Binding[] }[] {
  const groups: readonly KeyGroup[] = ['call', 'wrapUp', 'presence', 'move', 'rows'];
  const groupOf = ({ action }: Binding) => GROUP_OF[action.split('/')[0] ?? ''] ?? 'move';
  return groups.map((group) => ({
    group,
    bindings: bindings.filter((binding) => groupOf(binding) === group),
  }));
}
