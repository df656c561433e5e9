/** News for the team: write one, see who has read each, take one back. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type BriefingRow, isCurrent } from '#src/model/briefing.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { formatDay } from '../parts/time.ts';
import { useDesk, useMinute, useNow } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { BriefingEditor } from './briefing-editor.tsx';
import { ShelfList } from './shelf-list.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useLoaded } from './use-loaded.ts';

const asked = {};

/** The tab. */
export function BriefingsTab() {
  const words = useText().briefings;
  // Who has read it is told to nobody: it is asked for while somebody looks.
  const loaded = useLoaded('briefing/list', asked, useMinute());
  const [isWriting, setWriting] = useState(false);
  const box = useFocusBack(isWriting);
  return (
    <div className="shelf-glossary" ref={box}>
      {isWriting ? (
        <BriefingEditor
          onClose={(isPublished) => {
            setWriting(false);
            if (isPublished) loaded.again();
          }}
        />
      ) : (
        <div className="shelf-bar">
          <ActButton
            label={words.write}
            icon={<Plus />}
            tone="primary"
            onPress={() => setWriting(true)}
          />
        </div>
      )}
      <ShelfList
        label={words.list}
        loaded={loaded}
        empty={words.empty}
        rows={
          loaded.value?.rows.map((row) => (
            <Row key={row.briefing.id} row={row} onChanged={loaded.again} />
          )) ?? null
        }
      />
    </div>
  );
}

function Row({ row, onChanged }: { readonly row: BriefingRow; readonly onChanged: () => void }) {
  const text = useText();
  const words = text.briefings;
  const language = useLanguage();
  const now = useNow();
  const { act } = useDesk();
  const { briefing, readBy, unreadBy, isWithdrawn } = row;
  const undo = async () => {
    const { authorName: _name, publishedAtMs: _at, ...again } = briefing;
    if ((await act('briefing/publish', again)) === null) return;
    showNotice('done', text.shelf.undone);
    onChanged();
  };
  const withdraw = async () => {
    if (isWithdrawn) return;
    if ((await act('briefing/withdraw', { briefingId: briefing.id })) === null) return;
    showUndo(words.withdrawn(briefing.title), () => void undo());
    onChanged();
  };
  const onKeyDown = useRowKeys({ call: null, dismiss: () => void withdraw() });
  const isOver = !isCurrent(briefing, now);
  return (
    <li className="list-row shelf-briefing" data-row-keys onKeyDown={onKeyDown}>
      <div className="shelf-words" lang={briefing.language}>
        <b>
          <ForeignText maxLength={200}>{briefing.title}</ForeignText>
        </b>
        {isWithdrawn || isOver ? (
          <Pill tone="plain" small>
            {isWithdrawn ? words.isWithdrawn : words.isOver}
          </Pill>
        ) : null}
      </div>
      <span className="num">{words.rate(readBy.length, readBy.length + unreadBy.length)}</span>
      <span className="muted small">
        <ForeignText maxLength={300}>
          {words.from(
            briefing.authorName,
            formatDay(briefing.publishedAtMs, now, language),
            briefing.untilMs === null ? '' : formatDay(briefing.untilMs, now, language),
          )}
        </ForeignText>
      </span>
      <ActButton
        label={words.withdraw}
        icon={<X />}
        action="row/dismiss"
        tone="quiet"
        isOff={isWithdrawn}
        onPress={() => void withdraw()}
      />
      <details className="shelf-readers">
        <summary>{words.who}</summary>
        <Names label={words.unread} names={unreadBy} />
        <Names label={words.read} names={readBy.map(({ name }) => name)} />
      </details>
    </li>
  );
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      <span className="muted">{label}</span>{' '}
      <ForeignText maxLength={4_000}>{names.join(', ')}</ForeignText>
    </p>
  );
}
