/**
 * The customers: found by name, number, mail or order, created, edited with a version check. All of them are in memory (a
 * practice centre has hundreds), every change is on disk before it is answered.
 */
import type { Customer, CustomerEdit } from '#src/model/customer.ts';
import { customerId, type CustomerId } from '#src/model/ids.ts';
import type { Clock, IdSource } from '#src/model/clock.ts';
import { cleanDisplayName } from '#src/text/display-name.ts';
import { hadNumberItself } from '#src/customers/number-owner.ts';
import type { Pair } from '#src/customers/merge.ts';
import { foldNumber, foldText } from '#src/text/fold.ts';
import type { CentreDb } from '../store/open.ts';
import { readCustomers, writeCustomer } from '../store/records.ts';
import { Refusal } from './refusal.ts';

export interface CustomerBook {
  all(): readonly Customer[];
  /** Of who was merged into somebody: the card of that one, under which they are shown. */
  get(id: CustomerId | null): Customer | null;
  /** The record itself, also of who was merged into somebody. */
  own(id: CustomerId): Customer | null;
  /** The customer who has this number. */
  byNumber(number: string): Customer | null;
  /**
   * Under whom a contact from this number is kept: who had the number before any merge, so that an undo finds it where it
   * belongs. It is shown as `get` of it says.
   */
  ownerOf(number: string): CustomerId | null;
  find(query: string, limit: number): readonly Customer[];
  create(edit: CustomerEdit & { readonly name: string }): Customer;
  /** Refused with `conflict` when someone else was faster. */
  update(id: CustomerId, version: number, edit: CustomerEdit): Customer;
  /** Both records of a merge or an undo. */
  keep(pair: Pair): void;
  /** They were erased from the store. */
  forget(ids: readonly CustomerId[]): void;
}

interface Indexed {
  readonly customer: Customer;
  readonly words: string;
  readonly numbers: readonly string[];
}

function index(customer: Customer): Indexed {
  return {
    customer,
    words: ` ${[
      customer.name,
      customer.company ?? '',
      ...customer.emails,
      ...customer.orders.map((order) => order.id),
    ]
      .map((each) => foldText(each))
      .join(' ')}`,
    numbers: customer.phones.map((phone) => foldNumber(phone.number)),
  };
}

/** 0 does not match; more is better. */
function scoreOf(entry: Indexed, words: readonly string[], digits: string): number {
  if (digits.length >= 4 && entry.numbers.some((number) => number.endsWith(digits))) return 4;
  if (digits.length >= 4 && entry.numbers.some((number) => number.includes(digits))) return 3;
  if (words.length === 0) return 0;
  if (words.every((word) => entry.words.includes(` ${word}`))) return 2;
  return words.every((word) => entry.words.includes(word)) ? 1 : 0;
}

const clean = <T extends CustomerEdit>(edit: T): T =>
  edit.name === undefined ? edit : { ...edit, name: cleanDisplayName(edit.name, '') };

export function createCustomerBook(options: {
  readonly clock: Clock;
  readonly db: CentreDb;
  readonly newId: IdSource;
}): CustomerBook {
  const { clock, db, newId } = options;
  const book = new Map<CustomerId, Indexed>(
    readCustomers(db).map((customer) => [customer.id, index(customer)]),
  );
  const put = (customer: Customer): Customer => {
    writeCustomer(db, customer);
    book.set(customer.id, index(customer));
    return customer;
  };
  const get: CustomerBook['get'] = (id) => {
    const found = id === null ? undefined : book.get(id)?.customer;
    return found?.mergedInto === undefined ? (found ?? null) : get(found.mergedInto);
  };
  const withNumber = (number: string): readonly Customer[] => {
    const digits = foldNumber(number);
    if (digits.length < 6) return [];
    return [...book.values()]
      .filter((entry) => entry.numbers.includes(digits))
      .map((entry) => entry.customer);
  };
  const shownOf = (entry: Indexed): Indexed => {
    const shown = get(entry.customer.id);
    return (shown && book.get(shown.id)) ?? entry;
  };
  return {
    all: () =>
      [...book.values()]
        .map((entry) => entry.customer)
        .filter((each) => each.mergedInto === undefined),
    get,
    own: (id) => book.get(id)?.customer ?? null,
    byNumber: (number) => get(withNumber(number)[0]?.id ?? null),
    ownerOf(number) {
      const found = withNumber(number);
      return (found.find((each) => hadNumberItself(each, number)) ?? found[0])?.id ?? null;
    },
    find(query, limit) {
      const digits = /[a-z]/i.test(query) ? '' : foldNumber(query);
      const words = foldText(query)
        .split(/\s+/)
        .filter((word) => word.length > 0);
      return (
        [...book.values()]
          .map((entry) => ({ entry, score: scoreOf(entry, words, digits) }))
          .filter(({ score }) => score > 0)
          // Who was merged is found under their own name and shown as who they are now.
          .map(({ entry, score }) => ({ entry: shownOf(entry), score }))
          .filter(({ entry }, at, all) => all.findIndex((other) => other.entry === entry) === at)
          .sort(
            (a, b) =>
              b.score - a.score || a.entry.customer.name.localeCompare(b.entry.customer.name, 'es'),
          )
          .slice(0, limit)
          .map(({ entry }) => entry.customer)
      );
    },
    create(edit) {
      const given = clean(edit);
      return put({
        id: customerId.parse(newId('cus')),
        name: given.name,
        segment: 'standard',
        sinceYear: new Date(clock.nowMs()).getFullYear(),
        language: given.language ?? 'es',
        company: given.company ?? null,
        phones: given.phones ?? [],
        emails: given.emails ?? [],
        orders: [],
        contract: null,
        city: given.city ?? null,
        preferredChannel: given.preferredChannel ?? 'call',
        preferredHours: given.preferredHours ?? { from: 9, to: 20 },
        timeZone: 'Europe/Madrid',
        satisfaction: [],
        promises: [],
        hasRecordingConsent: false,
        note: given.note ?? '',
        version: 1,
        updatedAtMs: clock.nowMs(),
      });
    },
    update(id, version, edit) {
      const found = book.get(id)?.customer;
      if (!found) throw new Refusal('not-found', 'no such customer');
      if (found.mergedInto !== undefined)
        throw new Refusal('conflict', 'merged into another customer');
      if (found.version !== version)
        throw new Refusal('conflict', `version is ${found.version}, not ${version}`);
      const given = Object.fromEntries(
        Object.entries(clean(edit)).filter(([, value]) => value !== undefined),
      );
      return put({ ...found, ...given, version: version + 1, updatedAtMs: clock.nowMs() });
    },
    keep({ survivor, merged }) {
      put(survivor);
      put(merged);
    },
    forget(ids) {
      for (const id of ids) book.delete(id);
    },
  };
}
