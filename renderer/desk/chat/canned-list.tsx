/** The canned replies above the composer; the cursor stays in the text, so the list only shows which one Enter would take. */
import { useEffect, useRef } from 'react';
import type { CannedReply } from '#src/model/chat.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** The list. */
export function CannedList({
  id,
  replies,
  active,
  onPick,
  onPoint,
}: {
  readonly id: string;
  readonly replies: readonly CannedReply[];
  readonly active: number;
  readonly onPick: (reply: CannedReply) => void;
  readonly onPoint: (index: number) => void;
}) {
  const words = useText().chat.canned;
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div className="canned">
      <div className="canned-list" role="listbox" id={id} aria-label={words.title} ref={list}>
        {replies.map((reply, at) => (
          <div
            key={reply.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={`menu-item canned-item ${at === active ? 'is-active' : ''}`}
            onPointerMove={() => onPoint(at)}
            // The cursor must stay in the text.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(reply)}
          >
            <b className="clip">/{reply.code}</b>
            <span className="clip">{reply.title[language]}</span>
            <span className="canned-text muted small clip">{reply.text[language]}</span>
          </div>
        ))}
        {replies.length === 0 ? (
          <p
            className="muted canned-item"
            role="option"
            aria-selected="false"
            aria-disabled="true"
            id={`${id}-0`}
          >
            {words.none}
          </p>
        ) : null}
      </div>
      <p className="canned-foot muted small">{words.hint}</p>
    </div>
  );
}
