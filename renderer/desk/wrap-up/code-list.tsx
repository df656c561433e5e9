/** One list of codes: a digit for the first nine, two letters for all. The chosen one is filled, the suggested one outlined. */
import { Button } from 'react-aria-components/Button';
import type { WrapUpCode } from '#src/model/queue.ts';
import { Kbd } from '../parts/key-hint.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

/** A row of codes that wraps. */
export function CodeList(props: {
  readonly label: string;
  readonly codes: readonly WrapUpCode[];
  readonly chosen: string | null;
  readonly suggested: string | null;
  readonly hasDigits: boolean;
  readonly letter: string;
  readonly onPick: (id: string) => void;
}) {
  const text = useText();
  const language = useLanguage();
  return (
    <div className="codes-row" role="group" aria-label={props.label}>
      <span className="dock-label">{props.label}</span>
      <div className="codes">
        {props.codes.map((code, index) => {
          const isChosen = code.id === props.chosen;
          const letters = code.letters[language];
          const isTyped = props.letter !== '' && letters.toLowerCase().startsWith(props.letter);
          return (
            <Button
              key={code.id}
              className={`code ${isChosen ? 'is-chosen' : ''} ${code.id === props.suggested ? 'is-suggested' : ''} ${isTyped ? 'is-typed' : ''}`}
              aria-pressed={isChosen}
              onPress={() => props.onPick(code.id)}
            >
              <Kbd chord={props.hasDigits && index < 9 ? String(index + 1) : letters} />
              <span className="clip">{code.label[language]}</span>
              {code.id === props.suggested ? (
                <span className="code-hint">{text.wrapUp.suggested}</span>
              ) : null}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
