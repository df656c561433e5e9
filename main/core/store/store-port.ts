/**
 * What core asks of its store, and the messages that carry it to the worker (decision 16). Everything is asynchronous and
 * JSON-safe. Two files stand behind it: `cache.db`, which may be thrown away, and `outbox.db`, which must survive.
 */
import type { Result } from '#src/base/result.ts';
import type { CentreAnswer } from '#src/centre/wire.ts';
import type { ArticleCounts } from '#src/model/article-filter.ts';
import type { Article, ArticleHit } from '#src/model/article.ts';
import type { GlossaryEntry } from '#src/knowledge/glossary.ts';
import type { EntryChannel } from '#src/model/channel.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import type { GlossaryLine } from '#src/model/glossary.ts';
import type { Language } from '#src/model/text.ts';
import type { OutboxRow } from '#src/offline/outbox-rules.ts';
import type { ArticleQuery } from './knowledge/find-articles.ts';
import type { KeepDays } from './retention.ts';
import type { FaultCode } from '#src/contracts/fault.ts';

/** A row with what is to be sent. */
export interface StoredRow extends OutboxRow {
  readonly payload: unknown;
  readonly faultCode: FaultCode | null;
}

/** One step of a commit on `outbox.db`; all steps of a commit happen or none. */
export type StoreChange =
  | { readonly kind: 'record/put'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'record/delete'; readonly key: string }
  /** The serial is given by the store. Rows named by `removes` go in the same step. */
  | {
      readonly kind: 'outbox/put';
      readonly row: Omit<StoredRow, 'serial'>;
      readonly removes: readonly string[];
    }
  | {
      readonly kind: 'outbox/patch';
      readonly id: string;
      readonly patch: Partial<
        Pick<
          StoredRow,
          'state' | 'attempts' | 'nextTryAtMs' | 'faultCode' | 'interactionId' | 'payload'
        >
      >;
    }
  | { readonly kind: 'outbox/delete'; readonly id: string };

export interface TimelineCursor {
  readonly startedAtMs: number;
  readonly id: string;
}

export interface CachedTimeline {
  readonly entries: readonly TimelineEntry[];
  readonly cases: readonly CustomerCase[];
  readonly total: number;
  readonly next: TimelineCursor | null;
  readonly asOfMs: number;
}

/** What is looked for among all entries of the cache; null and empty: no such wish. */
export interface EntryQuery {
  /** Each word begins one of the entry's. */
  readonly query: string;
  /** Of one of these; none: of anybody. */
  readonly customerIds: readonly CustomerId[];
  readonly channel: EntryChannel | null;
  readonly agentName: string | null;
  readonly fromMs: number | null;
  /** Not included. */
  readonly toMs: number | null;
  /** `next` of the page before. */
  readonly before: number | null;
  readonly limit: number;
}

export interface FoundEntries {
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly next: number | null;
  readonly asOfMs: number;
}

/** Whom a history can be looked through for. */
export interface EntryAgents {
  /** Each once, in no order that means anything. */
  readonly agents: readonly string[];
  /** So many entries are here. */
  readonly count: number;
}

/** What became of the files, for a sentence to the agent. */
export type StorageNotice =
  /** The cache was damaged: made anew, filled by the next sync. */
  | 'cache-rebuilt'
  /** The outbox was damaged: what could be read, of it and of its copy, is in a new one. */
  | 'outbox-rescued'
  /** The key of this computer opens nothing of the outbox; it is kept until the key is back. */
  | 'outbox-locked'
  /** Unsent work of an earlier key has been taken back. */
  | 'outbox-returned'
  | 'newer-program'
  | 'read-only'
  | 'in-use'
  | 'not-kept';

export interface OpenedStore {
  /** `memory`: the cache could not be kept on disk; `none`: the outbox could not be opened at all. */
  readonly cache: 'file' | 'memory';
  readonly outbox: 'file' | 'none';
  /** Names of files that were broken and set aside. */
  readonly setAside: readonly string[];
  /** Unsent rows saved out of a broken outbox. */
  readonly rescued: number;
  /** Empty when all is well; the gravest first. */
  readonly notices: readonly StorageNotice[];
}

/** How far articles are known. */
export interface KnownArticles {
  /** The last change that is here. */
  readonly revision: number;
  readonly count: number;
  /** When all changes were here last; null: never. */
  readonly asOfMs: number | null;
  /** So many of the centre's cannot be read and are not here. */
  readonly leftOut: number;
}

/** How far the customers of this agent's queues are known. */
export interface KnownCustomers {
  /** Centre and queues for which it holds, in the centre's own word; null: nothing yet. */
  readonly scope: string | null;
  readonly revision: number;
  /** So many are here, */
  readonly count: number;
  /** of so many. */
  readonly total: number;
  /** When all changes were here last; null: never. */
  readonly asOfMs: number | null;
}

export type StoreFault = 'store-broken' | 'disk-full';

/** Name, arguments and answer of every method; the one list for client and service. */
export interface StoreMethods {
  open(at: {
    readonly dir: string;
    readonly keyHex: string;
    /** For the names of files that are set aside. */
    readonly nowMs: number;
  }): OpenedStore;
  /** `isDiskFull`: it went into room that was kept for this; nothing is cached until there is more. */
  commit(changes: readonly StoreChange[]): {
    readonly rows: readonly StoredRow[];
    readonly isDiskFull: boolean;
  };
  readRecords(prefix: string): readonly { readonly key: string; readonly value: unknown }[];
  readOutbox(): readonly StoredRow[];
  saveSeen(seen: {
    readonly customers: readonly Customer[];
    readonly entries: readonly TimelineEntry[];
    readonly cases: readonly CustomerCase[];
    readonly atMs: number;
  }): null;
  findCustomers(
    query: string,
    limit: number,
  ): { readonly customers: readonly Customer[]; readonly asOfMs: number };
  getCustomer(id: string): Customer | null;
  /** Others with one of the same numbers, addresses or orders. */
  /** Who has this number; of one alone also the newest contacts. One question, because a ring waits for it. */
  whoCalls(
    number: string,
    recent: number,
  ): { readonly owners: readonly Customer[]; readonly timeline: CachedTimeline | null };
  customersLike(id: string, limit: number): readonly Customer[];
  timelinePage(customerId: string, before: TimelineCursor | null, limit: number): CachedTimeline;
  findEntries(wanted: EntryQuery): FoundEntries;
  /** Everybody who had an entry of these customers, however old. */
  entryAgents(customerIds: readonly string[]): EntryAgents;
  /** Indexes the words of some entries that wait for it; answers whether more do. The worker asks it when it is idle. */
  indexEntries(): boolean;
  /** Puts the cache's log of changes into its file, if it is long; answers whether there was something to do. Asked by the worker itself. */
  foldLog(): boolean;
  /** Sets a broken cache aside and makes it anew, when nobody reads its file any more; true: there is one to read again. */
  renewCache(): boolean;
  /** How far the customers of a centre are known; those of another centre are forgotten. */
  customersKnown(centre: string): KnownCustomers;
  /** Keeps one page of changes, as the centre sent it. */
  saveCustomers(
    changes: Omit<CentreAnswer<'customer/changes'>, 'removed'> & {
      readonly removed: readonly string[];
      readonly atMs: number;
    },
  ): KnownCustomers;
  /** The kept rows of a customer since then, the newest first, and how old what is known of them may be. */
  entriesSince(
    customerId: string,
    sinceMs: number,
  ): { readonly entries: readonly TimelineEntry[]; readonly asOfMs: number };
  /** How far the articles of a centre are known; those of another centre are forgotten. */
  articlesKnown(centre: string): KnownArticles;
  /** Keeps one page of changes; with the last one the speller is made anew. */
  saveArticles(changes: {
    readonly articles: readonly Article[];
    readonly removed: readonly string[];
    readonly revision: number;
    readonly isComplete: boolean;
    readonly isReset: boolean;
    /** What of this page cannot be read, by its id where it has one. */
    readonly leftOut?: readonly (string | null)[];
    readonly atMs: number;
  }): KnownArticles;
  /** Null: the articles were never fetched completely, so nothing can be said of what there is. */
  findArticles(wanted: ArticleQuery): {
    readonly hits: readonly ArticleHit[];
    readonly counts: ArticleCounts | null;
    readonly asOfMs: number;
  } | null;
  getArticle(id: string): Article | null;
  /** The glossary's last change that is here; the glossary of another centre is forgotten. */
  glossaryKnown(centre: string): number;
  /** Keeps one page of changes; searches use it from then on. */
  saveGlossary(changes: {
    readonly lines: readonly GlossaryLine[];
    readonly removed: readonly string[];
    readonly revision: number;
    readonly isReset: boolean;
  }): number;
  /** What a search would find if the glossary had this line, in place of `instead` when it is a change. */
  tryGlossary(wanted: {
    readonly query: string;
    readonly language: Language | null;
    readonly limit: number;
    readonly entry: GlossaryEntry | null;
    readonly instead: string | null;
  }): readonly ArticleHit[] | null;
  /** These leave for good: rows, index, free pages and log. */
  eraseCustomers(ids: readonly string[]): null;
  /** Takes away what is older than it may be, at most so many rows of a kind; answers how many went. */
  sweep(what: { readonly keep: KeepDays; readonly nowMs: number; readonly most: number }): number;
  /** Removes customers not seen since then, with their timeline (decision 17: counted from the last sync). */
  forgetUnseen(beforeMs: number): null;
  close(): null;
}
export type StoreMethodName = keyof StoreMethods;

/** What the cache's reader answers, in a worker of its own (`cache-reader.ts`). */
export interface ReaderMethods {
  /** The file that the store has open. */
  openToRead(at: { readonly dir: string; readonly keyHex: string }): null;
  readWhoCalls: StoreMethods['whoCalls'];
}

/** The same, over messages: never throws, a broken store is a value. */
export type StorePort = {
  readonly [M in StoreMethodName]: (
    ...args: Parameters<StoreMethods[M]>
  ) => Promise<Result<ReturnType<StoreMethods[M]>, StoreFault>>;
};

export interface StoreAsk {
  readonly n: number;
  readonly method: StoreMethodName;
  readonly args: readonly unknown[];
}
/** Without being asked: damage was met, and mended, in the middle of the work. */
export interface StoreTold {
  readonly notices: readonly StorageNotice[];
}
/** Without being asked: the store has left the cache's file. Nobody else may go on reading it; then it can be made anew. */
export interface StoreLeft {
  readonly hasLeftCache: true;
}
export type StoreReply =
  | { readonly n: number; readonly ok: true; readonly value: unknown }
  | { readonly n: number; readonly ok: false; readonly error: StoreFault; readonly cause: string };
