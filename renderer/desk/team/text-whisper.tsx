/** On the agent's screen instead of in their ear: a message, a suggestion they can take, a finger on a field, an article. */
import { ChevronDown, Pointer } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ArticleHit } from '#src/model/article.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import { type PointedField, pointedField } from '#src/model/whisper.ts';
import { ArticleSearch } from '../knowledge/article-search.tsx';
import { shortName } from '../company/party-words.ts';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { Kbd } from '../parts/key-hint.tsx';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { whisperText } from './lead-acts.ts';
import { useIsCentreThere } from './use-lead.ts';

const MOST_CHARACTERS = 2_000;

/** The field and its two menus, for one contact. */
export function TextWhisper({
  row,
  contact,
  onLeave,
}: {
  readonly row: TeamRow;
  readonly contact: TeamContact;
  readonly onLeave: () => void;
}) {
  const text = useText();
  const words = text.team.whisper;
  const { act } = useDesk();
  const name = shortName(row.name);
  const [kind, setKind] = useState<'say' | 'suggest' | 'article'>('say');
  const [draft, setDraft] = useState('');
  const [said, setSaid] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const isThere = useIsCentreThere();
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const privacyId = useId();
  const send = async () => {
    const wanted = draft.trim();
    if (wanted === '' || isAsking || kind === 'article') return;
    setIsAsking(true);
    const isDone = await whisperText(act, contact.interactionId, { kind, text: wanted });
    setIsAsking(false);
    if (!isDone) return;
    // What was written on meanwhile stays.
    setDraft((now) => (now.trim() === wanted ? '' : now));
    setSaid(words.sent);
  };
  const push = async ({ id, title }: ArticleHit) => {
    const isDone = await whisperText(act, contact.interactionId, {
      kind: 'article',
      articleId: id,
    });
    if (isDone) setSaid(text.knowledge.pushed(cleanForeignText(title, 120)));
    return isDone;
  };
  const point = async (pointed: PointedField) => {
    if (await whisperText(act, contact.interactionId, { kind: 'point', field: pointed }))
      setSaid(words.pointed(words.fields[pointed]));
  };
  return (
    <section className="text-whisper" aria-label={words.title}>
      <header className="text-whisper-head">
        <h2 className="clip">{words.title}</h2>
        <span className="muted small" role="status">
          {said}
        </span>
        <span className="spring" />
        <span className="switcher" role="group" aria-label={words.kind}>
          {(['say', 'suggest'] as const).map((each) => (
            <ToggleButton
              key={each}
              className="switcher-item"
              isSelected={kind === each}
              onChange={() => {
                setKind(each);
                field.current?.focus();
              }}
            >
              {words[each]}
            </ToggleButton>
          ))}
          <ToggleButton
            className="switcher-item"
            isSelected={kind === 'article'}
            onChange={() => setKind('article')}
          >
            {text.knowledge.push}
          </ToggleButton>
        </span>
      </header>
      {kind === 'article' ? (
        <ArticleSearch
          label={text.knowledge.pushTo(name)}
          isOff={!isThere}
          onTake={push}
          onLeave={onLeave}
        />
      ) : (
        <>
          <textarea
            ref={field}
            id={fieldId}
            aria-describedby={privacyId}
            className="field field-tall"
            rows={2}
            dir="auto"
            maxLength={MOST_CHARACTERS}
            value={draft}
            aria-label={words.placeholder[kind](name)}
            placeholder={words.placeholder[kind](name)}
            onChange={(event) => {
              setDraft(event.target.value);
              setSaid('');
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault();
                void send();
              } else if (event.key === 'Escape') {
                event.preventDefault();
                event.stopPropagation();
                onLeave();
              }
            }}
          />
          <PrivacyLine id={privacyId} text={draft} fieldId={fieldId} />
          <div className="text-whisper-acts">
            <Button
              className={`act act-plain ${isAsking ? 'is-asking' : ''}`}
              isDisabled={!isThere || draft.trim() === ''}
              onPress={() => void send()}
            >
              {words.send} <Kbd chord="Enter" />
            </Button>
            <CannedMenu
              onTake={(taken) => {
                setKind('suggest');
                setDraft((now) =>
                  (now.trim() === '' ? taken : `${now.trimEnd()} ${taken}`).slice(
                    0,
                    MOST_CHARACTERS,
                  ),
                );
                field.current?.focus();
              }}
            />
            <MenuTrigger>
              <Button className="act act-plain" isDisabled={!isThere} aria-label={words.point}>
                <Pointer aria-hidden="true" /> {words.pointShort}
              </Button>
              <Popover className="popover" placement="bottom end">
                <Menu
                  className="menu"
                  aria-label={words.point}
                  onAction={(key) => void point(pointedField.parse(key))}
                >
                  {pointedField.options.map((each) => (
                    <MenuItem
                      key={each}
                      id={each}
                      className="menu-item"
                      textValue={words.fields[each]}
                    >
                      {words.fields[each]}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          </div>
        </>
      )}
    </section>
  );
}

/** The organisation's replies, to be put into a suggestion; nothing where there are none. */
function CannedMenu({ onTake }: { readonly onTake: (text: string) => void }) {
  const words = useText().team.whisper;
  const language = useLanguage();
  const replies = useSlice('catalogue')?.cannedReplies ?? [];
  if (replies.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="act act-plain">
        {words.canned} <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={words.canned}
          items={replies}
          onAction={(key) => {
            const taken = replies.find(({ id }) => id === key);
            if (taken) onTake(taken.text[language]);
          }}
        >
          {(reply) => (
            <MenuItem className="menu-item" textValue={reply.title[language]}>
              {reply.title[language]}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A quiet button with an arrow, for the menus of the side. */
export function MenuButton({ label }: { readonly label: string }) {
  return (
    <Button className="act act-plain act-small">
      <span className="act-label">{label}</span>
      <ChevronDown aria-hidden="true" />
    </Button>
  );
}
