/** When to come back to this: four usual answers, or any date. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useDesk } from '../stores/desk-context.tsx';
import { formatMoment } from '../parts/time.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { usePointed } from '../whispers/pointing.ts';
import { followUpChoices, fromLocalInput, toLocalInput } from './follow-up-times.ts';

/** A row of quick choices and a field. */
export function FollowUp({
  atMs,
  onChange,
}: {
  readonly atMs: number | null;
  readonly onChange: (atMs: number | null) => void;
}) {
  const text = useText();
  const language = useLanguage();
  const { ticker } = useDesk();
  const pointed = usePointed('follow-up');
  const choices = followUpChoices(ticker.nowMs());
  const [isOther, setOther] = useState(
    atMs !== null && !choices.some((choice) => choice.atMs === atMs),
  );
  return (
    <div className="codes-row" role="group" aria-label={text.wrapUp.followUp} {...pointed}>
      <span className="dock-label">{text.wrapUp.followUp}</span>
      <div className="codes">
        {choices.map((choice) => (
          <Button
            key={choice.id}
            className={`code ${choice.atMs === atMs ? 'is-chosen' : ''}`}
            aria-pressed={choice.atMs === atMs}
            onPress={() => {
              setOther(false);
              onChange(choice.atMs);
            }}
          >
            {text.wrapUp[choice.id]}
          </Button>
        ))}
        {isOther ? (
          <input
            className="code date-field num"
            type="datetime-local"
            lang={text.locale}
            autoFocus={atMs === null}
            aria-label={text.wrapUp.otherDate}
            value={atMs === null ? '' : toLocalInput(atMs)}
            onChange={(event) => onChange(fromLocalInput(event.target.value))}
          />
        ) : (
          <Button className="code" onPress={() => setOther(true)}>
            {text.wrapUp.otherDate}…
          </Button>
        )}
        {atMs === null ? null : (
          <span className="visually-hidden">{formatMoment(atMs, language)}</span>
        )}
      </div>
    </div>
  );
}
