/** Searches that led nowhere, the most frequent first: one key makes an entry of the glossary, one puts the search aside. */
import { BookPlus, X } from 'lucide-react';
import type { VainSearchRow } from '#src/model/glossary.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { formatDay } from '../parts/time.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { ShelfList } from './shelf-list.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useLoaded } from './use-loaded.ts';

const asked = { limit: 100 };

/** The tab. */
export function SearchesTab({ onDefine }: { readonly onDefine: (row: VainSearchRow) => void }) {
  const words = useText().shelf.searches;
  const loaded = useLoaded('search/vain-list', asked);
  const box = useFocusBack(null);
  const rows = loaded.value?.rows.map((row) => (
    <Row
      key={`${row.language} ${row.text}`}
      row={row}
      onDefine={() => onDefine(row)}
      onChanged={loaded.again}
    />
  ));
  return (
    <div className="shelf-glossary" ref={box}>
      <ShelfList label={words.label} loaded={loaded} empty={words.empty} rows={rows ?? null} />
    </div>
  );
}

function Row({
  row,
  onDefine,
  onChanged,
}: {
  readonly row: VainSearchRow;
  readonly onDefine: () => void;
  readonly onChanged: () => void;
}) {
  const text = useText();
  const words = text.shelf.searches;
  const language = useLanguage();
  const now = useNow();
  const { act } = useDesk();
  const set = (isDismissed: boolean) =>
    act('search/dismiss', { text: row.text, language: row.language, isDismissed });
  const undo = async () => {
    if ((await set(false)) === null) return;
    showNotice('done', text.shelf.undone);
    onChanged();
  };
  const dismiss = async () => {
    if ((await set(true)) === null) return;
    showUndo(words.dismissed(row.text), () => void undo());
    onChanged();
  };
  const onKeyDown = useRowKeys({ call: null, define: onDefine, dismiss: () => void dismiss() });
  return (
    <li className="list-row shelf-search" data-row-keys onKeyDown={onKeyDown}>
      <span className="shelf-words" lang={row.language}>
        <b>
          <ForeignText maxLength={120}>{row.text}</ForeignText>
        </b>
        {row.language === language ? null : (
          <Pill tone="plain" small>
            {text.shelf.languages[row.language]}
          </Pill>
        )}
      </span>
      <span className="num">{words.times(row.times)}</span>
      <span className="muted small">
        {words.nothing(row.timesNothing, row.times)} ·{' '}
        <time>{words.last(formatDay(row.lastAtMs, now, language))}</time>
      </span>
      <ActButton label={words.define} icon={<BookPlus />} action="row/define" onPress={onDefine} />
      <ActButton
        label={words.dismiss}
        icon={<X />}
        action="row/dismiss"
        tone="quiet"
        onPress={() => void dismiss()}
      />
    </li>
  );
}
