/** What the palette offers for what was typed: numbers first when digits were typed, else customers, then
 * actions, then articles. Pure. */
import type { RecentCall } from '#src/contracts/desk.ts';
import { type ActionName, keymap } from '#src/keys/keymap.ts';
import { type EntryLink, parseLink } from '#src/desktop/deep-link.ts';
import { type ArticleHit, type ArticleRef, isExpired } from '#src/model/article.ts';
import type { Customer } from '#src/model/customer.ts';
import type { ChosenPresence } from '#src/model/agent.ts';
import type { Language } from '#src/model/text.ts';
import { foldText } from '#src/text/fold.ts';
import { formatNumber, isNumberLike, toDialable } from '../parts/format-number.ts';
import { nameOfPresence, presenceChoices } from '../presence/choices.ts';
import type { Overlay, Page } from '../stores/view.ts';
import type { Texts } from '../text/texts.ts';

/** One line of the palette. */
export type PaletteItem = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
} & (
  | {
      readonly kind: 'dial';
      readonly number: string;
      readonly customerId: RecentCall['customerId'];
    }
  | { readonly kind: 'customer'; readonly customer: Customer }
  | { readonly kind: 'action'; readonly action: ActionName }
  | { readonly kind: 'entry'; readonly link: EntryLink }
  | { readonly kind: 'presence'; readonly presence: ChosenPresence; readonly digit: number }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'overlay'; readonly overlay: Overlay }
  | { readonly kind: 'scenario'; readonly scenarioId: string }
  | { readonly kind: 'article'; readonly article: ArticleHit }
  /** Null: a new one. */
  | { readonly kind: 'edit-article'; readonly article: ArticleRef | null }
);

/** Lines under one head. */
export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

interface PaletteSources {
  readonly mode: 'palette' | 'dial';
  readonly query: string;
  /** What there is now: actions without their thing are left out. */
  readonly can: {
    readonly hasOffer: boolean;
    readonly hasContact: boolean;
    readonly hasAsking?: boolean;
    readonly isLead?: boolean;
    /** A card stands beside the work, and cards may be merged. */
    readonly hasCustomer?: boolean;
    /** The article that stands open. */
    readonly openArticle?: ArticleRef | null;
    /** A card stands beside the work, and this agent may have its customer forgotten. */
    readonly mayForget?: boolean;
  };
  readonly customers: readonly Customer[];
  readonly articles: readonly ArticleHit[];
  /** For the conversation in the middle, before anything is typed. */
  readonly suggested?: readonly ArticleHit[];
  /** For what has expired. */
  readonly nowMs?: number;
  readonly recent: readonly RecentCall[];
  /** Without a centre the calls of before are what there is to find. */
  readonly isPlain?: boolean;
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: Readonly<Record<Language, string>>;
  }[];
  readonly language: Language;
  readonly text: Texts;
}

/** What has no meaning on a desk without a centre is not offered there. */
const NEEDS_CENTRE =
  /^(merge|case|help|team|team-chat|shadow|whisper|briefing|presence|recording|wrap-up|knowledge|shelf)\//;
const PLAIN_PAGES: readonly Page[] = ['missed', 'check'];

/** Keys that are numbered or belong to a row make no sense as a line, nor does an act on a contact that is not there. */
const isOffered = (action: string, can: PaletteSources['can'], isPlain: boolean) =>
  !(isPlain && NEEDS_CENTRE.test(action)) &&
  !/^(contact|row|article)\/|choose-|code-|palette\//.test(action) &&
  (can.isLead === true || (action !== 'team/open' && action !== 'shelf/open')) &&
  (can.hasCustomer === true || !/^(merge|case)\//.test(action)) &&
  (can.hasOffer || !action.startsWith('offer/')) &&
  (can.hasAsking === true || !action.startsWith('shadow/')) &&
  (can.hasContact || !/^(call|company|difference|recording|wrap-up|whisper)\//.test(action));

/** The groups in order; empty ones are left out. */
export function derivePalette(sources: PaletteSources): readonly PaletteGroup[] {
  const { mode, query, text } = sources;
  const groups =
    mode === 'dial'
      ? [numbers(sources), customers(sources), recents(sources)]
      : [
          links(sources),
          numbers(sources),
          suggestions(sources),
          ...aroundArticles(sources),
          practice(sources),
          ...(query === '' || sources.isPlain === true ? [recents(sources)] : []),
        ];
  return groups
    .map((group) => ({
      ...group,
      items: group.items.slice(0, group.title === text.palette.actions && query === '' ? 6 : 8),
    }))
    .filter(({ items }) => items.length > 0);
}

/**
 * Customers and commands stand above the articles, save those that hold what was typed somewhere only: a customer by their mail
 * address, a command by a word in the middle. Whoever looks for an answer must not run "Ask for the card" with an Enter.
 */
function aroundArticles(sources: PaletteSources): readonly PaletteGroup[] {
  const { query } = sources;
  const [people, found] = [customers(sources), articles(sources)];
  const groups = [people, ...commands(sources)];
  const part = (isAbove: boolean) =>
    groups.map(({ title, items }) => ({
      title,
      items: items.filter((item) => (found.items.length === 0 || isMeant(item, query)) === isAbove),
    }));
  return [...part(true), found, ...part(false)];
}

/** What was typed names this line, rather than standing in it. */
export function isMeant(item: PaletteItem, query: string): boolean {
  if (item.kind === 'customer')
    return /[\d@]/.test(query) || matches(query, `${item.customer.name} ${item.detail}`);
  return foldText(item.label).startsWith(foldText(query));
}

/** The address of a contact that was pasted; of other links only the shell knows what to do. */
function links({ query, text }: PaletteSources): PaletteGroup {
  const link = parseLink(query, new Set());
  const isEntry = link.ok && link.value.kind === 'entry';
  return {
    title: text.history.linkGroup,
    items: isEntry
      ? [{ id: 'entry', kind: 'entry', link: link.value, label: text.history.openLink, detail: '' }]
      : [],
  };
}

function numbers({ query, text, mode }: PaletteSources): PaletteGroup {
  const dialable = isNumberLike(query) || mode === 'dial' ? toDialable(query) : null;
  const items: PaletteItem[] = dialable?.ok
    ? [
        {
          id: 'dial',
          kind: 'dial',
          number: dialable.value,
          customerId: null,
          label: text.dial.callNumber(formatNumber(dialable.value)),
          detail: '',
        },
      ]
    : [];
  return { title: text.palette.numbers, items };
}

function customers({ customers: found, text, mode }: PaletteSources): PaletteGroup {
  return {
    title: text.palette.customers,
    items: found.flatMap((customer): PaletteItem[] => {
      const number = customer.phones[0]?.number;
      const detail = [
        text.customer.segments[customer.segment],
        customer.company ?? customer.city ?? '',
        number ? formatNumber(number) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ');
      if (mode === 'palette')
        return [
          {
            id: `customer ${customer.id}`,
            kind: 'customer',
            customer,
            label: customer.name,
            detail,
          },
        ];
      return number === undefined
        ? []
        : [
            {
              id: `call ${customer.id}`,
              kind: 'dial',
              number,
              customerId: customer.id,
              label: customer.name,
              detail: formatNumber(number),
            },
          ];
    }),
  };
}

/** What may help with what is being talked about; gone with the first letter. */
const suggestions = (sources: PaletteSources): PaletteGroup => ({
  title: sources.text.knowledge.suggested,
  items: articles({
    ...sources,
    articles: sources.query === '' ? (sources.suggested ?? []) : [],
  }).items,
});

function articles({ articles: found, language, text, nowMs = 0 }: PaletteSources): PaletteGroup {
  return {
    title: text.knowledge.group,
    items: found.map((article): PaletteItem => ({
      id: `article ${article.id}`,
      kind: 'article',
      article,
      label: article.title,
      detail: [
        ...(article.isBriefing === true ? [text.opinion.briefingMark] : []),
        ...(isExpired(article, nowMs) ? [text.opinion.expiredMark] : []),
        ...(article.language === language ? [] : [text.knowledge.languages[article.language]]),
        article.excerpt,
      ].join(' · '),
    })),
  };
}

function recents({ recent, query, text }: PaletteSources): PaletteGroup {
  const seen = new Set<string>();
  const items = recent.flatMap((each): PaletteItem[] => {
    if (
      each.number === '' ||
      seen.has(each.number) ||
      !matches(query, `${each.name} ${each.number}`)
    )
      return [];
    seen.add(each.number);
    const shown = formatNumber(each.number);
    return [
      {
        id: `recent ${each.number}`,
        kind: 'dial',
        number: each.number,
        customerId: each.customerId,
        label: each.name === '' ? shown : each.name,
        detail: each.name === '' ? '' : shown,
      },
    ];
  });
  return { title: text.palette.recent, items };
}

function commands({ can, query, text, isPlain = false }: PaletteSources): readonly PaletteGroup[] {
  const pages: readonly PaletteItem[] = (
    [
      ['missed', text.missed.title],
      ['outbox', text.outbox.title],
      ['check', text.agentMenu.check],
      ['practice', text.practice.title],
      ['audit', text.together.audit.title],
    ] as const
  )
    .filter(([page]) => !isPlain || PLAIN_PAGES.includes(page))
    .map(([page, label]) => ({ id: `page ${page}`, kind: 'page', page, label, detail: '' }));
  const actions = keymap.flatMap(({ action }): PaletteItem[] =>
    isOffered(action, can, isPlain)
      ? [{ id: action, kind: 'action', action, label: text.keys.actions[action], detail: '' }]
      : [],
  );
  const edits: readonly PaletteItem[] =
    can.isLead === true && !isPlain
      ? [can.openArticle ?? null, null]
          .filter((article, at, all) => article !== null || at === all.length - 1)
          .map((article) => ({
            id: `edit-article ${article?.id ?? ''}`,
            kind: 'edit-article',
            article,
            label: article ? text.articles.editNamed(article.title) : text.articles.write,
            detail: '',
          }))
      : [];
  const choices: readonly PaletteItem[] = [
    {
      id: 'overlay shadow',
      kind: 'overlay',
      overlay: 'shadow',
      label: text.together.shadow.choose,
      detail: '',
    },
    ...(can.mayForget === true
      ? [
          {
            id: 'overlay forget',
            kind: 'overlay',
            overlay: 'forget',
            label: text.forget.command,
            detail: '',
          } as const,
        ]
      : []),
  ];
  const states = presenceChoices.map((presence, index): PaletteItem => {
    const label = nameOfPresence(presence, text);
    return {
      id: `presence ${index}`,
      kind: 'presence',
      presence,
      digit: index + 1,
      label,
      detail: '',
    };
  });
  const wanted = (items: readonly PaletteItem[]) => wantedOf(query, items);
  return [
    { title: text.palette.states, items: query === '' || isPlain ? [] : wanted(states) },
    {
      title: text.palette.actions,
      items: wanted([...actions, ...edits, ...pages, ...(isPlain ? [] : choices)]),
    },
  ];
}

/** Below the articles: whoever looks for an answer must not be called by it. */
function practice({ query, text, language, scenarios }: PaletteSources): PaletteGroup {
  const scenes = scenarios.map(({ id, title }): PaletteItem => {
    return {
      id: `scene ${id}`,
      kind: 'scenario',
      scenarioId: id,
      label: text.palette.practiceCall(title[language]),
      detail: '',
    };
  });
  return {
    title: text.palette.practice,
    items: query === '' ? scenes.slice(0, 3) : wantedOf(query, scenes),
  };
}

const wantedOf = (query: string, items: readonly PaletteItem[]) =>
  items.filter(({ label }) => matches(query, label));

/** Every word typed begins a word of the line. */
function matches(query: string, line: string): boolean {
  const words = foldText(line).split(' ');
  return foldText(query)
    .split(' ')
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
