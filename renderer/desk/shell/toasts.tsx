/** Sentences in passing, above the strip, that never take the focus; and the words for screen readers. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Button } from 'react-aria-components/Button';
import { type Notice, dismissNotice, useNotices } from '../stores/notices.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { useText } from '../text/use-text.ts';

const SHOWN_MS = 9_000;
const DONE_MS = 3_500;
/** As long as core waits before it sends (`UNDO_MS` there). */
const UNDO_MS = 8_000;
const LIVES_MS: Readonly<Record<Notice['kind'], number>> = {
  fault: SHOWN_MS,
  warn: SHOWN_MS,
  done: DONE_MS,
  undo: UNDO_MS,
};

/** The toasts and the live regions. */
export function Toasts() {
  const text = useText();
  const notices = useNotices((state) => state.notices);
  const announced = useNotices((state) => state.announced);
  const polite = useNotices((state) => state.announcedPolitely);
  return (
    <>
      <div className="toasts" role="region" aria-label={text.shell.announcements}>
        {notices.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </div>
      {createPortal(
        // Outside the desk: while a dialog lies over it, nothing inside it is read out, a call that comes in included.
        <div data-live-announcer="true">
          <div className="visually-hidden" aria-live="assertive" role="log">
            <span key={announced.turn}>{announced.text}</span>
          </div>
          <div className="visually-hidden" aria-live="polite" role="status">
            <span key={polite.turn}>{polite.text}</span>
          </div>
        </div>,
        document.body,
      )}
    </>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const text = useText();
  useEffect(() => {
    const timer = setTimeout(() => dismissNotice(notice.id), LIVES_MS[notice.kind]);
    return () => clearTimeout(timer);
  }, [notice]);
  // The key takes back the newest alone.
  const isLastUndo = useNotices(
    (state) => state.notices.findLast(({ kind }) => kind === 'undo')?.id === notice.id,
  );
  const fault = notice.kind === 'fault' ? text.faults[notice.fault.code] : null;
  return (
    <div
      className={`toast toast-${notice.kind === 'undo' ? 'done' : notice.kind}`}
      role={notice.kind === 'done' || notice.kind === 'undo' ? 'status' : 'alert'}
    >
      <p>
        {fault ? (
          <>
            <b>{fault.what}</b> {fault.todo}
          </>
        ) : notice.kind === 'fault' ? null : (
          notice.text
        )}
      </p>
      {notice.kind === 'undo' ? (
        <Button
          className="act"
          onPress={() => {
            dismissNotice(notice.id);
            notice.onUndo();
          }}
        >
          {text.followUps.undo}
          {isLastUndo ? <KeyHint action="notice/undo" /> : null}
        </Button>
      ) : null}
      <Button
        className="act act-quiet act-square"
        aria-label={text.shell.close}
        onPress={() => dismissNotice(notice.id)}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
