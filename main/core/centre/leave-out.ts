/**
 * What the centre says, without the parts of it that cannot be true: one customer with a megabyte for a name must not cost the
 * other 49, nor an offer its ring. Knows where such parts stand in answers, snapshots and events; whoever asks logs what was left
 * out, by its place and id alone. Used at core's edge to the centre; it never cuts inside a part.
 */

/** Why a part was refused, as zod tells it. */
export interface Refusal {
  readonly path: readonly PropertyKey[];
}

/** Something that was left out: `place` as in `PLACES`. */
export interface LeftOut {
  readonly place: string;
  readonly id: string | null;
}

/** `*` is any place of a list. The list goes on without it; what is no place of a list becomes null. The inner ones first. */
const PLACES = [
  // pages, and what is found
  ...['articles.*', 'customers.*', 'entries.*', 'cases.*', 'lines.*', 'hits.*', 'case'],
  // snapshots
  ...['offers.*.customer', 'offers.*.openCase', 'offers.*.recent.*', 'offers.*'],
  ...['held.*.customer', 'held.*.openCase', 'held.*'],
  ...['missed.*', 'followUps.*', 'briefings.*', 'chats.*.messages.*', 'chats.*', 'queues.*'],
  ...['help.*', 'threads.*', 'shadowings.*'],
  // events
  ...['offer.customer', 'offer.openCase', 'offer.recent.*', 'held.customer', 'held.openCase'],
].map((place) => place.split('.'));

/** Takes out of the value, which was just read and is nobody's yet, what was refused of it; null where something was refused that nothing can go on without. */
export function leaveOut(
  value: unknown,
  refusals: readonly Refusal[],
): { readonly value: unknown; readonly leftOut: readonly LeftOut[] } | null {
  const paths = new Map<
    string,
    { readonly place: string; readonly path: readonly PropertyKey[] }
  >();
  for (const { path } of refusals) {
    const place = PLACES.find((each) => stands(each, path));
    if (!place) return null;
    const cut = path.slice(0, place.length);
    paths.set(cut.map(String).join('.'), { place: place.join('.'), path: cut });
  }
  // From the end of each list, so that what is left keeps its number; the inner ones before what holds them.
  const cuts = [...paths.values()].toSorted(
    (a, b) => b.path.length - a.path.length || Number(b.path.at(-1)) - Number(a.path.at(-1)) || 0,
  );
  const leftOut = cuts.map(({ place, path }) => ({ place, id: takeOut(value, path) }));
  return { value, leftOut };
}

const stands = (place: readonly string[], path: readonly PropertyKey[]): boolean =>
  path.length >= place.length &&
  place.every((part, at) => (part === '*' ? typeof path[at] === 'number' : part === path[at]));

/** Answers its id, when it has one that is like an id. */
function takeOut(rest: unknown, path: readonly PropertyKey[]): string | null {
  const last = path.at(-1);
  let holder = rest as Record<PropertyKey, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<PropertyKey, unknown>;
  if (last === undefined) return null;
  const part = holder[last];
  if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1);
  else holder[last] = null;
  return idOf(part);
}

function idOf(part: unknown): string | null {
  if (typeof part !== 'object' || part === null) return null;
  const { id, interactionId, interaction } = part as Record<string, unknown>;
  if (interaction !== undefined && id === undefined) return idOf(interaction);
  const found = id ?? interactionId;
  return typeof found === 'string' && /^[\w.:@-]{1,80}$/.test(found) ? found : null;
}
