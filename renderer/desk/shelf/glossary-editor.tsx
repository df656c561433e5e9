/**
 * One entry of the glossary, with what the search finds now and what it would find with the entry. Enter saves, Esc leaves.
 * When another lead was quicker both versions are shown, and one of them is chosen.
 */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { type GlossaryLine, MOST_GLOSSARY_WORDS, type VainSearchRow } from '#src/model/glossary.ts';
import type { ArticleHit } from '#src/model/article.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { PrivateField } from '../privacy/private-field.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const MOST_LETTERS = 120;
const TRY_AFTER_MS = 150;

/** The form. `line` is null for a new entry. */
export function GlossaryEditor({
  line,
  answering,
  onClose,
}: {
  readonly line: GlossaryLine | null;
  readonly answering: VainSearchRow | null;
  readonly onClose: (isSaved: boolean) => void;
}) {
  const text = useText();
  const words = text.shelf.editor;
  const desk = useDesk();
  const own = useLanguage();
  // Named once, so that a save that is sent again is the same entry.
  const [id] = useState(() => line?.id ?? `term-${crypto.randomUUID()}`);
  const [version, setVersion] = useState(line?.version ?? 0);
  const [says, setSays] = useState(line?.says.join(', ') ?? answering?.text ?? '');
  const [calls, setCalls] = useState(line?.calls.join(', ') ?? '');
  const [language, setLanguage] = useState(line?.language ?? answering?.language ?? own);
  const [tried, setTried] = useState(answering?.text ?? line?.says[0] ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<GlossaryLine | null>(null);
  const [isSaving, setSaving] = useState(false);
  const entry = { says: partsOf(says), calls: partsOf(calls) };
  const save = async (againstVersion: number) => {
    if (isSaving) return;
    if (entry.says.length === 0 || entry.calls.length === 0) return setProblem(words.needsBoth);
    if ([entry.says, entry.calls].some(isTooLong)) return setProblem(words.tooLong);
    setProblem(null);
    setSaving(true);
    const fromSearch = answering ? { text: answering.text, language: answering.language } : null;
    const wanted = { id, language, ...entry, version: againstVersion, fromSearch };
    const answer = await desk.ask('glossary/put', wanted);
    setSaving(false);
    if (answer.ok) {
      showNotice('done', words.saved);
      return onClose(true);
    }
    const { what, todo } = text.faults[answer.error.code];
    // The usual words promise that it will be sent: an entry is not.
    if (answer.error.code === 'centre-unreachable') return setProblem(text.shelf.notSent);
    if (answer.error.code !== 'changed-by-someone-else') return setProblem(`${what} ${todo}`);
    const list = await desk.ask('glossary/list', {});
    if (!list.ok) return setProblem(`${what} ${todo}`);
    const other = list.value.lines.find((each) => each.id === id) ?? null;
    setTheirs(other);
    setVersion(other?.version ?? 0);
    setProblem(other ? null : words.gone);
  };
  return (
    <form
      className="shelf-editor card"
      aria-label={line ? words.change : words.add}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(version);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose(false);
      }}
    >
      <h2>{line ? words.change : words.add}</h2>
      {problem === null ? null : (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      {theirs ? (
        <div className="shelf-conflict" role="alert">
          <p>{words.conflict(theirs.changedByName)}</p>
          <p>
            <b>
              <ForeignText maxLength={300}>{theirs.says.join(', ')}</ForeignText>
            </b>{' '}
            <span className="muted small">{text.shelf.glossary.arrow}</span>{' '}
            <ForeignText maxLength={300}>{theirs.calls.join(', ')}</ForeignText>
          </p>
          <div className="form-acts">
            <ActButton label={words.takeTheirs} onPress={() => onClose(true)} />
            <ActButton
              label={words.keepMine}
              onPress={() => {
                setTheirs(null);
                void save(theirs.version);
              }}
            />
          </div>
        </div>
      ) : null}
      <PrivateField
        label={words.says}
        value={says}
        onChange={setSays}
        hasFocusAtFirst={!answering}
      />
      <PrivateField
        label={words.calls}
        value={calls}
        onChange={setCalls}
        hasFocusAtFirst={!!answering}
      />
      <div className="shelf-two">
        <Choose
          label={words.language}
          choices={(['es', 'en'] as const).map((each) => ({
            id: each,
            label: text.shelf.languages[each],
          }))}
          value={language}
          onChange={(chosen) => setLanguage(chosen as typeof language)}
        />
        <Field label={words.tryWith} value={tried} onChange={setTried} maxLength={200} />
      </div>
      <Preview
        tried={tried}
        language={language}
        says={entry.says}
        calls={entry.calls}
        instead={line?.id ?? null}
      />
      <div className="form-acts">
        <ActButton
          label={words.save}
          tone="primary"
          type="submit"
          chord="Enter"
          isAsking={isSaving}
        />
        <ActButton
          label={words.cancel}
          tone="quiet"
          chord="Escape"
          onPress={() => onClose(false)}
        />
      </div>
    </form>
  );
}

/** What is found now, and what would be. */
function Preview(props: {
  readonly tried: string;
  readonly language: GlossaryLine['language'];
  readonly says: readonly string[];
  readonly calls: readonly string[];
  readonly instead: string | null;
}) {
  const words = useText().shelf.editor;
  const { ask } = useDesk();
  const [found, setFound] = useState<DeskAnswer<'glossary/try'> | 'none' | null>(null);
  const turn = useRef(0);
  const wanted = JSON.stringify(props);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const timer = setTimeout(() => {
      const { tried, language, says, calls, instead } = JSON.parse(wanted) as typeof props;
      const isWhole = says.length > 0 && calls.length > 0 && !isTooLong(says) && !isTooLong(calls);
      const entry = isWhole ? { says: [...says], calls: [...calls] } : null;
      void ask('glossary/try', { text: tried, language, entry, instead }).then((answer) => {
        if (mine === turn.current) setFound(answer.ok ? answer.value : 'none');
      });
    }, TRY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ask, wanted]);
  if (found === 'none') return <p className="muted small">{words.noArticles}</p>;
  if (!found) return null;
  const known = new Set(found.now.map(({ id }) => id));
  return (
    <div className="shelf-two shelf-preview" role="status">
      <Hits title={words.now} hits={found.now} isNew={() => false} />
      <Hits title={words.then} hits={found.then} isNew={({ id }) => !known.has(id)} />
    </div>
  );
}

function Hits({
  title,
  hits,
  isNew,
}: {
  readonly title: string;
  readonly hits: readonly ArticleHit[];
  readonly isNew: (hit: ArticleHit) => boolean;
}) {
  const words = useText().shelf.editor;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {hits.length === 0 ? <p className="muted">{words.nothing}</p> : null}
      <ol>
        {hits.map((hit) => (
          <li key={hit.id} className={isNew(hit) ? 'is-new' : ''} lang={hit.language}>
            <ForeignText maxLength={200}>{hit.title}</ForeignText>{' '}
            {isNew(hit) ? (
              <Pill tone="accent" small>
                {words.isNew}
              </Pill>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const partsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

const isTooLong = (parts: readonly string[]): boolean =>
  parts.length > MOST_GLOSSARY_WORDS || parts.some((part) => part.length > MOST_LETTERS);
