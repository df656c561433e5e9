/** The rows of the lead's list of articles: one that is there, one that is archived, one that is not saved yet. */
import { ArchiveRestore, Archive, Pencil, X } from 'lucide-react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { ArticleRow } from '#src/model/article-editing.ts';
import { type Article, isExpired } from '#src/model/article.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { formatDay } from '../parts/time.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { editArticle } from './article-editing.ts';

/** One that is there; `row` is null when a search found it and the list does not hold it. */
export function ArticleListRow({
  hit,
  row,
  onChanged,
}: {
  readonly hit: Pick<Article, 'id' | 'title' | 'language' | 'expiresAtMs'>;
  readonly row: ArticleRow | null;
  readonly onChanged: () => void;
}) {
  const text = useText();
  const words = text.articles;
  const language = useLanguage();
  const now = useNow();
  const { ask, act } = useDesk();
  const edit = () => editArticle({ id: hit.id, isNew: false, correction: null });
  const set = (isArchived: boolean, version: number) =>
    act('article/archive', { articleId: hit.id, version, isArchived });
  const undo = async () => {
    if ((await set(false, 0)) === null) return;
    showNotice('done', words.returned(hit.title));
    onChanged();
  };
  const archive = async () => {
    // What a search found does not say its version.
    const found = row ? null : await ask('article/get', { articleId: hit.id });
    const version = row?.version ?? (found?.ok === true ? found.value.version : 0);
    const isGone = await set(true, version);
    if (isGone !== null) showUndo(words.archived(hit.title), () => void undo());
    // Of a conflict too: what is there now is what can be archived.
    onChanged();
  };
  const onKeyDown = useRowKeys({ call: null, define: edit, dismiss: () => void archive() });
  return (
    <li className="list-row shelf-article" data-row-keys onKeyDown={onKeyDown}>
      <span className="shelf-words" lang={hit.language}>
        <b>
          <ForeignText maxLength={200}>{hit.title}</ForeignText>
        </b>
        {hit.language === language ? null : (
          <Pill tone="plain" small>
            {text.shelf.languages[hit.language]}
          </Pill>
        )}
        <Expiry of={hit} />
      </span>
      <span className="muted small">
        <ForeignText maxLength={300}>
          {row
            ? words.facts(
                row.version,
                row.ownerName === '' ? words.noOwner : row.ownerName,
                formatDay(row.updatedAtMs, now, language),
              )
            : ''}
        </ForeignText>
      </span>
      <ActButton
        label={words.editNamed(hit.title)}
        icon={<Pencil />}
        isLabelHidden
        action="row/define"
        onPress={edit}
      />
      <ActButton
        label={words.archive}
        icon={<Archive />}
        isLabelHidden
        action="row/dismiss"
        tone="quiet"
        onPress={() => void archive()}
      />
    </li>
  );
}

function Expiry({ of }: { readonly of: Pick<Article, 'expiresAtMs'> }) {
  const words = useText().articles;
  const language = useLanguage();
  const now = useNow();
  if (typeof of.expiresAtMs !== 'number') return null;
  const day = formatDay(of.expiresAtMs, now, language);
  return isExpired(of, now) ? (
    <Pill tone="bad" small>
      {words.expired(day)}
    </Pill>
  ) : (
    <Pill tone="plain" small>
      {words.until(day)}
    </Pill>
  );
}

/** One that nobody finds now. */
export function ArchivedRow({
  row,
  onChanged,
}: {
  readonly row: ArticleRow;
  readonly onChanged: () => void;
}) {
  const words = useText().articles;
  const { act } = useDesk();
  const bring = async () => {
    const wanted = { articleId: row.id, version: row.version, isArchived: false };
    if ((await act('article/archive', wanted)) === null) return;
    showNotice('done', words.returned(row.title));
    onChanged();
  };
  return (
    <li className="list-row shelf-draft">
      <span className="shelf-words" lang={row.language}>
        <ForeignText maxLength={200}>{row.title}</ForeignText>
      </span>
      <ActButton label={words.unarchive} icon={<ArchiveRestore />} onPress={() => void bring()} />
    </li>
  );
}

/** One that is being written. */
export function DraftRow({
  kept,
  onChanged,
}: {
  readonly kept: DeskAnswer<'article/drafts'>['drafts'][number];
  readonly onChanged: () => void;
}) {
  const words = useText().articles;
  const language = useLanguage();
  const now = useNow();
  const { ask, act } = useDesk();
  const { draft, savedAtMs } = kept;
  const goOn = async () => {
    const of = draft.answering?.feedbackId ?? null;
    const list = of === null ? null : await ask('article/feedback-list', {});
    const correction = list?.ok
      ? (list.value.corrections.find(({ feedbackId, isDone }) => feedbackId === of && !isDone) ??
        null)
      : null;
    editArticle({ id: draft.id, isNew: draft.version === 0, correction });
  };
  const undo = async () => {
    if ((await act('article/draft-keep', { draft })) !== null) onChanged();
  };
  const discard = async () => {
    if ((await act('article/draft-drop', { articleId: draft.id })) === null) return;
    showUndo(words.discarded(words.draft(draft.title)), () => void undo());
    onChanged();
  };
  const onKeyDown = useRowKeys({
    call: null,
    define: () => void goOn(),
    dismiss: () => void discard(),
  });
  return (
    <li className="list-row shelf-draft" data-row-keys onKeyDown={onKeyDown}>
      <span className="shelf-words" lang={draft.language}>
        <b>
          <ForeignText maxLength={200}>{words.draft(draft.title)}</ForeignText>
        </b>
        <span className="muted small">{words.draftKept(formatDay(savedAtMs, now, language))}</span>
      </span>
      <span className="form-acts">
        <ActButton
          label={words.goOn}
          icon={<Pencil />}
          action="row/define"
          onPress={() => void goOn()}
        />
        <ActButton
          label={words.discard}
          icon={<X />}
          tone="quiet"
          action="row/dismiss"
          onPress={() => void discard()}
        />
      </span>
    </li>
  );
}
