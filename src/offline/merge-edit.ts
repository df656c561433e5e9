/**
 * An edit of a customer's card that was made while the centre was away, over what the centre has meanwhile: what only one side
 * changed is kept as it is, what both changed differently is a conflict that a person decides. Pure; used by core.
 */
import type { Customer, CustomerEdit } from '../model/customer.ts';

export const editedFields = [
  'name',
  'company',
  'language',
  'phones',
  'emails',
  'preferredChannel',
  'preferredHours',
  'city',
  'note',
] as const satisfies readonly (keyof CustomerEdit)[];
export type EditedField = (typeof editedFields)[number];

/** What is decided for one field; `both`: one text after the other, where it is a text to write in. */
export type EditChoice = 'mine' | 'theirs' | 'both';

type Fields = Pick<Customer, EditedField>;

/** The part of an edit that says something else than the card did. */
export function realEdit(base: Fields, edit: CustomerEdit): CustomerEdit {
  return pick(edit, (field) => !isSame(edit[field], base[field]));
}

/** `free`: nobody else touched it; `clashing`: both did, and not alike. */
export function mergeEdit(
  base: Fields,
  mine: CustomerEdit,
  theirs: Fields,
): { readonly free: CustomerEdit; readonly clashing: readonly EditedField[] } {
  const open = pick(mine, (field) => !isSame(mine[field], theirs[field]));
  const isUntouched = (field: EditedField): boolean => isSame(base[field], theirs[field]);
  return {
    free: pick(open, isUntouched),
    clashing: editedFields.filter((field) => field in open && !isUntouched(field)),
  };
}

/** The edit that is left to be sent once each clashing field is decided; a field without a decision stays as the centre has it. */
export function settleEdit(
  mine: CustomerEdit,
  theirs: Fields,
  choices: Partial<Record<EditedField, EditChoice>>,
): CustomerEdit {
  const chosen = pick(mine, (field) => (choices[field] ?? 'theirs') !== 'theirs');
  return choices.note === 'both' && mine.note !== undefined
    ? { ...chosen, note: joinNotes(theirs.note, mine.note) }
    : chosen;
}

/** Both texts, none twice, within what a note may hold: theirs is whole at the centre, so mine must not be cut. */
function joinNotes(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}\n${mine}`;
}

/** Whether both texts fit into one note. */
export const fitsBoth = (theirs: string, mine: string): boolean =>
  joinNotes(theirs, mine).length <= 4000;

function pick(edit: CustomerEdit, isWanted: (field: EditedField) => boolean): CustomerEdit {
  return Object.fromEntries(
    editedFields
      .filter((field) => edit[field] !== undefined && isWanted(field))
      .map((field) => [field, edit[field]]),
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
