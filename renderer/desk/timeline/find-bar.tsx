/** Where somebody says what they look for in a history: words, with whom, from when until when. Escape puts it away. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { useText } from '../text/use-text.ts';
import type { Wish } from './use-found.ts';

const ANYBODY = '';

/** The fields; `turn` grows when the words shall have the cursor. */
export function FindBar(props: {
  readonly wish: Wish;
  readonly agents: readonly string[];
  readonly turn: number;
  readonly onChange: (wish: Wish) => void;
  readonly onClose: () => void;
}) {
  const { history: words, locale } = useText();
  const { wish, onChange, turn } = props;
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
          ...props.agents.map((name) => ({ id: name, label: name })),
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
    </div>
  );
}
