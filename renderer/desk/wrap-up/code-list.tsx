/**
 * One list of codes: a digit for the first nine, two letters for all. The list that the next key picks from shows three
 * rows, the other one; together they are always as tall, so nothing below or above moves. A typed letter narrows the list.
 */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { WrapUpCode } from '#src/model/queue.ts';
import { Kbd } from '../parts/key-hint.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import type { PointedMark } from '../whispers/pointing.ts';

const WITH_DIGIT = 9;

interface CodeListProps {
  readonly label: string;
  readonly codes: readonly WrapUpCode[];
  readonly chosen: string | null;
  readonly suggested: string | null;
  /** The next digit picks from this list. */
  readonly isActive: boolean;
  readonly letter: string;
  readonly onPick: (id: string) => void;
  /** Worn when a lead points at it. */
  readonly mark?: PointedMark;
}

/** Codes to choose from. */
export function CodeList(props: CodeListProps) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const { codes, isActive } = props;
  const shown = useShownCodes(props, isWhole);
  const hiddenCount = codes.length - Math.min(codes.length, WITH_DIGIT);
  return (
    <div
      className={`codes-row ${isActive ? 'is-active' : ''}`}
      role="group"
      aria-label={props.label}
      {...props.mark}
    >
      <span className="dock-label">{props.label}</span>
      <div className="codes">
        {shown.map((code) => (
          <Code key={code.id} code={code} digit={codes.indexOf(code) + 1} list={props} />
        ))}
        {hiddenCount > 0 && props.letter === '' ? (
          <Button
            className="code code-more"
            onPress={() => setWhole(!isWhole)}
            aria-expanded={isWhole}
          >
            {isWhole ? text.wrapUp.showLess : text.wrapUp.showAll(hiddenCount)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** The first nine, or all, or those of a typed letter; the chosen and the suggested one are always among them. */
function useShownCodes(props: CodeListProps, isWhole: boolean): readonly WrapUpCode[] {
  const language = useLanguage();
  const { codes, letter, chosen, suggested, isActive } = props;
  if (letter !== '') {
    const typed = codes.filter((code) => code.letters[language].toLowerCase().startsWith(letter));
    if (typed.length > 0) return typed;
  }
  const kept = (code: WrapUpCode) => code.id === chosen || code.id === suggested;
  const shown = codes.filter((code, index) => isWhole || index < WITH_DIGIT || kept(code));
  return isActive ? shown : [...shown.filter(kept), ...shown.filter((code) => !kept(code))];
}

function Code(props: {
  readonly code: WrapUpCode;
  readonly digit: number;
  readonly list: CodeListProps;
}) {
  const text = useText();
  const language = useLanguage();
  const { code, digit, list } = props;
  const isChosen = code.id === list.chosen;
  const isSuggested = code.id === list.suggested;
  const hint =
    list.isActive && digit <= WITH_DIGIT && list.letter === ''
      ? String(digit)
      : code.letters[language];
  return (
    <Button
      className={`code ${isChosen ? 'is-chosen' : ''} ${isSuggested ? 'is-suggested' : ''}`}
      aria-pressed={isChosen}
      onPress={() => list.onPick(code.id)}
    >
      <Kbd chord={hint} />
      <span className="clip">{code.label[language]}</span>
      {isSuggested ? <span className="code-hint">{text.wrapUp.suggested}</span> : null}
    </Button>
  );
}
