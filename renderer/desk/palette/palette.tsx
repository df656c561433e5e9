/**
 * One field for everything (Ctrl+K), and the same for dialling (Ctrl+D): customers, numbers, actions, states, practice
 * callers. The cursor stays in the field; arrows move the choice, Enter takes it.
 */
import { openEntryLink } from '../timeline/entry-link.ts';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { useCustomers } from '../customer/use-customers.ts';
import { useMayForget } from '../forget/forget-dialog.tsx';
import { ArticleFault } from '../knowledge/article-fault.tsx';
import { ArticleFilters } from '../knowledge/article-filters.tsx';
import { ArticlesAsOf } from '../knowledge/articles-as-of.tsx';
import { openArticle } from '../knowledge/open-article.ts';
import { useShownArticle } from '../knowledge/reader.tsx';
import { type ArticleFiltering, useArticleFilter } from '../knowledge/use-article-filter.ts';
import { LEAST_LETTERS, useArticles } from '../knowledge/use-articles.ts';
import { useSuggested } from '../knowledge/use-suggested.ts';
import { useVainSearch } from '../knowledge/use-vain-search.ts';
import { EmptyList, useFindList } from '../parts/find-list.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd, KeyHint } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { customerIdOf, useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { putCard } from '../stores/timelines.ts';
import { openPage, select, showOverlay, useView } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { type PaletteItem, derivePalette, isMeant } from './palette-items.ts';
import { editArticle, writeArticle } from '../shelf/article-editing.ts';
import { findAsking } from '../shadow/shadowings.ts';
import { dialNumber } from '../dial/dial-number.ts';
import { DialTrouble } from '../dial/dial-trouble.tsx';

const MOST_ARTICLES = 6;

/** The palette, when it is asked for. */
export function Palette() {
  const text = useText();
  const overlay = useView((view) => view.overlay);
  const mode = overlay === 'dial' ? 'dial' : 'palette';
  return (
    <ModalOverlay
      className="veil"
      isOpen={overlay === 'palette' || overlay === 'dial'}
      onOpenChange={(isOpen) => {
        if (!isOpen) showOverlay('none');
      }}
      isDismissable
    >
      <Modal className="modal palette">
        <Dialog
          className="palette-dialog"
          aria-label={mode === 'dial' ? text.dial.title : text.palette.title}
        >
          <PaletteBox key={mode} mode={mode} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBox({ mode }: { readonly mode: 'palette' | 'dial' }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const offered = useView((view) => view.offeredNumber);
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    if (offered === null) return;
    // Taken once and not chosen: a number from outside is dialled by two presses, never by an Enter that was on its way.
    setQuery(offered);
    setOffered(true);
    useView.setState({ offeredNumber: null });
  }, [offered]);
  const filtering = useArticleFilter(query, setQuery);
  const { groups, articles, suggested, areAsked, isPending, isFresh } = usePaletteGroups(
    mode,
    query,
    filtering,
  );
  const isEmpty = query.trim() === '';
  const shownArticles = isEmpty ? suggested : articles;
  const others = groups.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'article');
  const taken = useVainSearch(query, articles, others.length, filtering.typed !== null);
  const doTake = useTake();
  const take = (item: PaletteItem) => {
    taken();
    doTake(item);
  };
  const find = useFindList({
    rows: groups.flatMap((group) => group.items),
    keyOf: (item) => item.id,
    label: mode === 'dial' ? text.dial.placeholder : text.shell.search,
    listLabel: text.palette.title,
    query,
    // Before anything is typed only an article that is offered for this conversation: it is read, nobody is acted on.
    takesFirst: isOffered ? 'never' : (suggested?.hits.length ?? 0) > 0 ? 'always' : 'typed',
    isFresh,
    onEnter: (item, { isEarly }) => {
      // Nobody is called whom nobody has seen, and nothing is opened that nobody asked for in words.
      if (item && !(isEarly && (mode === 'dial' || isEmpty))) take(item);
    },
    onPress: take,
    onType: (typed) => {
      setQuery(typed);
      setOffered(false);
    },
  });
  const nothing =
    mode === 'dial' && query === ''
      ? text.dial.noRecent
      : (articles?.counts?.all ?? 0) > 0
        ? text.knowledge.filters.allHidden
        : areAsked
          ? `${text.palette.nothing} ${text.knowledge.tryOthers}`
          : text.palette.nothing;
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          {...find.field}
          onKeyDown={(event) => {
            if (!areAsked || !filtering.onKeyDown(event)) find.field.onKeyDown?.(event);
          }}
          autoFocus
          placeholder={mode === 'dial' ? text.dial.placeholder : text.palette.placeholder}
        />
      </div>
      {mode === 'dial' ? <DialTrouble /> : null}
      <div className="palette-list" aria-busy={isPending} {...find.list}>
        {groups.length === 0 ? <EmptyList>{nothing}</EmptyList> : null}
        {groups.map((group) => (
          <div key={group.items[0]?.id ?? group.title} role="group" aria-label={group.title}>
            <p className="menu-head" aria-hidden="true">
              {group.title}
            </p>
            {group.items.map((item) => (
              <div
                key={item.id}
                className={`menu-item ${item === find.active ? 'is-active' : ''}`}
                {...find.option(item)}
              >
                <Line item={item} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {isEmpty || !isFresh(null) ? '' : count === 0 ? nothing : text.palette.results(count)}
      </p>
      {areAsked ? <ArticleFilters filtering={filtering} found={shownArticles} /> : null}
      <div className="palette-foot muted small">
        {articles?.fault ? <ArticleFault fault={articles.fault} /> : text.palette.hint}
        <ArticlesAsOf found={shownArticles} />
      </div>
    </>
  );
}

function Line({ item }: { readonly item: PaletteItem }) {
  return (
    <>
      <span className="clip">
        <ForeignText maxLength={120}>{item.label}</ForeignText>
      </span>
      <span className="palette-detail num clip">
        <ForeignText>{item.detail}</ForeignText>
      </span>
      {item.kind === 'action' ? <KeyHint action={item.action} /> : null}
      {item.kind === 'presence' ? (
        <>
          <KeyHint action="presence/menu" />
          <Kbd chord={String(item.digit)} />
        </>
      ) : null}
    </>
  );
}

function usePaletteGroups(mode: 'palette' | 'dial', query: string, filtering: ArticleFiltering) {
  const text = useText();
  const language = useLanguage();
  const { ask } = useDesk();
  const recent = useSlice('recent');
  const hasPractice = useSlice('session')?.capabilities?.practice === true;
  const hasOffer = (useSlice('offers') ?? []).length > 0;
  const hasContact = (useSlice('conversations') ?? []).length > 0;
  const isLead = useSlice('session')?.agent?.role === 'lead';
  const me = useSlice('session')?.agent?.id;
  // Without a centre there are none, which is no fault.
  const isPlain = useSlice('session')?.mode === 'plain';
  const mayMerge = useSlice('session')?.capabilities?.mergeCustomers === true;
  const hasCustomer = mayMerge && customerIdOf(useSelected()) !== null;
  const hasRight = useMayForget();
  const mayForget = hasRight && customerIdOf(useSelected()) !== null;
  const hasAsking = findAsking(useSlice('shadow'), me) !== null;
  const openRef = useShownArticle()?.ref ?? null;
  const can = useMemo(
    () => ({
      ...{ hasOffer, hasContact, hasAsking, isLead, hasCustomer, mayForget },
      openArticle: openRef,
    }),
    [hasOffer, hasContact, hasAsking, isLead, hasCustomer, mayForget, openRef],
  );
  const customers = useCustomers(query);
  const areAsked = mode === 'palette' && !isPlain;
  const articles = useArticles(query, MOST_ARTICLES, areAsked, filtering);
  const { found: suggested, isFresh: areSuggestedFresh } = useSuggested(
    areAsked && query.trim() === '',
    filtering,
  );
  const [scenarios, setScenarios] = useState<DeskAnswer<'practice/scenarios'>['scenarios']>([]);
  useEffect(() => {
    if (!hasPractice || mode === 'dial') return;
    void ask('practice/scenarios', {}).then((answer) => {
      if (answer.ok) setScenarios(answer.value.scenarios);
    });
  }, [ask, hasPractice, mode]);
  const groups = useMemo(
    () =>
      derivePalette({
        can,
        mode,
        query: query.trim(),
        customers: customers?.customers ?? [],
        articles: articles?.hits ?? [],
        suggested: suggested?.hits ?? [],
        nowMs: Date.now(),
        recent: recent ?? [],
        isPlain,
        scenarios,
        language,
        text,
      }),
    [mode, query, customers, articles, suggested, recent, isPlain, scenarios, language, text, can],
  );
  const isAsked = query.trim().length >= LEAST_LETTERS;
  const isPending =
    areAsked &&
    isAsked &&
    (articles?.query !== query.trim() || articles.filter !== filtering.narrowed);
  const areCustomersLate = isAsked && customers?.query !== query.trim();
  const isFresh = (item: PaletteItem | null): boolean => {
    if (item === null) return !isPending && !areCustomersLate;
    if (item.kind === 'article') return suggested === null ? !isPending : areSuggestedFresh;
    // Articles that are on their way come above what does not begin so.
    if (isPending && (item.kind === 'action' || item.kind === 'page') && !isMeant(item, query))
      return false;
    return !areCustomersLate || (item.kind !== 'customer' && !isCallOf(item));
  };
  return { groups, articles, suggested, areAsked, isPending, isFresh };
}

/** A found customer, to be called. */
const isCallOf = ({ id }: PaletteItem): boolean => id.startsWith('call ');

/** Closes the palette and does what the line says. */
function useTake(): (item: PaletteItem) => void {
  const { act, ask, run } = useDesk();
  return (item) => {
    showOverlay('none');
    switch (item.kind) {
      case 'dial':
        return void dialNumber(act, item.number, item.customerId);
      case 'customer':
        putCard(item.customer);
        return select({ kind: 'customer', customerId: item.customer.id });
      case 'entry':
        return void openEntryLink(ask, item.link);
      case 'action':
        return run(item.action);
      case 'presence':
        return void act('presence/set', { presence: item.presence });
      case 'edit-article':
        return item.article
          ? editArticle({ id: item.article.id, isNew: false, correction: null })
          : writeArticle();
      case 'page':
        return openPage(item.page);
      case 'overlay':
        return showOverlay(item.overlay);
      case 'article':
        return void openArticle(ask, item.article, { takesFocus: true });
      case 'scenario':
        return void act('practice/call', { scenarioId: item.scenarioId });
    }
  };
}
