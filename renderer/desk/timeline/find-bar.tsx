/**
 * Where somebody says what they look for in a history: words, with whom, from when until when; and how much of it can be looked through.
 * Escape puts it away.
 */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { useText } from '../text/use-text.ts';
import type { FindScope } from './use-find-scope.ts';
import type { Wish } from './use-found.ts';

const ANYBODY = '';

/** The fields; `turn` grows when the words shall have the cursor. */
export function FindBar(props: {
  readonly wish: Wish;
  readonly scope: FindScope;
  readonly turn: number;
  readonly onChange: (wish: Wish) => void;
  readonly onClose: () => void;
}) {
  const { history: words, locale } = useText();
  const { wish, scope, onChange, turn } = props;
  const figure = (count: number) => count.toLocaleString(locale, { useGrouping: true });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [turn]);
  return (
    <div
      className="find-bar"
      role="search"
      aria-label={words.find}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className="find-bar-words">
        <input
          ref={field}
          className="field"
          type="text"
          aria-label={words.field}
          placeholder={words.placeholder}
          maxLength={200}
          value={wish.query}
          onChange={({ target }) => onChange({ ...wish, query: target.value })}
        />
        <ActButton
          label={words.close}
          icon={<X />}
          isLabelHidden
          tone="quiet"
          chord="Escape"
          onPress={props.onClose}
        />
      </div>
      <Choose
        label={words.agent}
        value={wish.agentName ?? ANYBODY}
        choices={[
          { id: ANYBODY, label: words.anyAgent },
          ...scope.agents.map((name) => ({ id: name, label: name })),
        ]}
        onChange={(id) => onChange({ ...wish, agentName: id === ANYBODY ? null : id })}
      />
      <div className="find-bar-days">
        {(['from', 'to'] as const).map((side) => (
          <label key={side} className="find-bar-day">
            <span>{words[side]}</span>
            <input
              className="field"
              type="date"
              lang={locale}
              value={wish[side]}
              onChange={({ target }) => onChange({ ...wish, [side]: target.value })}
            />
          </label>
        ))}
      </div>
      {scope.kept === null ? null : (
        <p className="find-bar-scope">
          {words.onlyHere(figure(scope.kept), scope.total === null ? null : figure(scope.total))}
        </p>
      )}
    </div>
  );
}
