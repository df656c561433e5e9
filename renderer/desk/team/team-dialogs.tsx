/** The questions that an act needs before it is done: signing somebody out, skills and capacity, who gets a contact. */
import { type ReactNode, useId, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Target, TargetRow } from '#src/model/party.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import { shortName } from '../company/party-words.ts';
import { PersonLine, warnOf } from '../company/person-line.tsx';
import { usePeople } from '../company/use-people.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { DismissButton } from '../parts/dismiss-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useText } from '../text/use-text.ts';
import { setSkills, signOutAgent } from './lead-acts.ts';
import { useSkillNames } from './skill-names.ts';
import { useTeamView } from './team-view.ts';
import { useChosenRow } from './use-lead.ts';

const close = () => useTeamView.setState({ dialog: 'none' });

/** Whichever is asked for. */
export function TeamDialogs() {
  const dialog = useTeamView((view) => view.dialog);
  const chosen = useChosenRow();
  const isOpen = dialog !== 'none' && chosen !== null;
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={close} isDismissable>
      <Modal className="modal">
        {chosen && dialog === 'sign-out' ? <SignOutQuestion row={chosen.row} /> : null}
        {chosen && dialog === 'skills' ? <SkillsForm row={chosen.row} /> : null}
        {chosen?.contact && dialog === 'reassign' ? (
          <ReassignPicker row={chosen.row} contact={chosen.contact} />
        ) : null}
      </Modal>
    </ModalOverlay>
  );
}

function Title({ children }: { readonly children: ReactNode }) {
  return (
    <Heading slot="title">
      <ForeignText maxLength={200}>{String(children)}</ForeignText>
    </Heading>
  );
}

function SignOutQuestion({ row }: { readonly row: TeamRow }) {
  const words = useText().team.signOut;
  const { act } = useDesk();
  return (
    <Dialog className="dialog" role="alertdialog">
      <Title>{words.title(row.name)}</Title>
      <p>{words.body}</p>
      <div className="form-acts">
        <ActButton label={words.stay} tone="primary" onPress={close} />
        <ActButton
          label={words.confirm}
          tone="danger"
          onPress={() => {
            close();
            void signOutAgent(act, row);
          }}
        />
      </div>
    </Dialog>
  );
}

const LEVELS = [1, 2, 3, 4, 5].map((level) => ({ id: String(level), label: String(level) }));
const CHATS = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({
  id: String(count),
  label: String(count),
}));

function SkillsForm({ row }: { readonly row: TeamRow }) {
  const text = useText();
  const words = text.team.skills;
  const { act } = useDesk();
  const [skills, setAll] = useState(row.skills);
  const [capacity, setCapacity] = useState(row.capacity);
  const [fresh, setFresh] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const { nameOf, skillOf } = useSkillNames();
  const withTyped = () => {
    const skill = skillOf(fresh.trim().slice(0, 60));
    return skill === '' || skills.some((each) => each.skill === skill)
      ? skills
      : [...skills, { skill, level: 1 }];
  };
  const add = () => {
    setAll(withTyped());
    setFresh('');
  };
  const save = async () => {
    setIsAsking(true);
    const isDone = await setSkills(act, row, { skills: withTyped(), capacity });
    setIsAsking(false);
    if (isDone) close();
  };
  return (
    <Dialog className="dialog skills-dialog">
      <Title>{words.title(row.name)}</Title>
      <p className="muted">{words.intro}</p>
      <div className="skills-list scroll">
        {skills.length === 0 ? <p className="muted">{words.none}</p> : null}
        {skills.map(({ skill, level }) => (
          <div key={skill} className="skill-line">
            <span className="clip">
              <ForeignText maxLength={60}>{nameOf(skill)}</ForeignText>
            </span>
            <Choose
              label={words.levelOf(nameOf(skill))}
              isLabelHidden
              choices={LEVELS}
              value={String(level)}
              onChange={(id) =>
                setAll(
                  skills.map((each) =>
                    each.skill === skill ? { skill, level: Number(id) } : each,
                  ),
                )
              }
            />
            <DismissButton
              label={words.remove(nameOf(skill))}
              onPress={() => setAll(skills.filter((each) => each.skill !== skill))}
            />
          </div>
        ))}
      </div>
      <form
        className="skill-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label={words.newSkill} value={fresh} onChange={setFresh} maxLength={60} />
        <ActButton label={words.add} type="submit" isOff={fresh.trim() === ''} />
      </form>
      <div className="skill-capacity">
        <Choose
          label={words.calls}
          choices={CHATS.slice(0, 2)}
          value={String(capacity.call)}
          onChange={(id) => setCapacity({ ...capacity, call: Number(id) })}
        />
        <Choose
          label={words.chats}
          choices={CHATS}
          value={String(capacity.chat)}
          onChange={(id) => setCapacity({ ...capacity, chat: Number(id) })}
        />
      </div>
      <div className="form-acts">
        <ActButton
          label={words.save}
          tone="primary"
          isAsking={isAsking}
          onPress={() => void save()}
        />
        <ActButton label={text.shell.cancel} onPress={close} />
      </div>
    </Dialog>
  );
}

const sameTarget = (a: Target, b: Target): boolean => JSON.stringify(a) === JSON.stringify(b);

function ReassignPicker({
  row,
  contact,
}: {
  readonly row: TeamRow;
  readonly contact: TeamContact;
}) {
  const text = useText();
  const words = text.team.reassign;
  const { act } = useDesk();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<TargetRow | null>(null);
  const found = usePeople(query, { interaction: { id: contact.interactionId } });
  // Not back to the one who has it, and not to a number outside.
  const rows = (found?.rows ?? []).filter(
    ({ target }) =>
      target.kind === 'queue' || (target.kind === 'agent' && target.agentId !== row.agentId),
  );
  const at = picked ? rows.findIndex(({ target }) => sameTarget(target, picked.target)) : -1;
  const move = (by: number) =>
    setPicked(rows[Math.max(0, Math.min(rows.length - 1, at + by))] ?? null);
  const give = async () => {
    const wanted = at >= 0 ? rows[at] : null;
    if (!wanted) return;
    close();
    const { target } = wanted;
    if (await act('team/reassign', { interactionId: contact.interactionId, target }))
      showNotice('done', words.done(wanted.name));
  };
  const warning = at >= 0 && picked ? warnOf(picked, text) : '';
  return (
    <Dialog className="dialog reassign-dialog">
      <Title>{words.title(contact.customerName)}</Title>
      <p className="muted">{words.body(shortName(row.name))}</p>
      <input
        autoFocus
        type="text"
        className="field"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-label={words.placeholder}
        {...(at >= 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        placeholder={words.placeholder}
        value={query}
        maxLength={200}
        onChange={(event) => {
          setQuery(event.target.value);
          setPicked(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(1);
          else if (event.key === 'ArrowUp') move(-1);
          else if (event.key === 'Enter' && !event.nativeEvent.isComposing) void give();
          else return;
          event.preventDefault();
        }}
      />
      <div
        className="people-list reassign-list"
        role="listbox"
        id={listId}
        aria-label={words.placeholder}
      >
        {rows.map((each, index) => (
          <div
            key={`${each.target.kind} ${each.name} ${index}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className={`menu-item person ${index === at ? 'is-active' : ''}`}
            onClick={() => setPicked(each)}
          >
            <PersonLine row={each} channel={contact.channel} />
          </div>
        ))}
        {rows.length === 0 ? (
          <p
            className="muted palette-empty"
            role="option"
            aria-selected="false"
            aria-disabled="true"
          >
            {found === null ? words.searching : words.nothing}
          </p>
        ) : null}
      </div>
      {found?.fault ? <FaultLine fault={found.fault} /> : null}
      <p className={`people-warn small ${warning === '' ? '' : 'is-loud'}`} role="status">
        {warning}
      </p>
      <div className="form-acts">
        <ActButton
          label={at >= 0 && picked ? words.confirm(picked.name) : text.team.acts.reassign}
          tone="danger"
          isOff={at < 0}
          onPress={() => void give()}
        />
        <ActButton label={text.shell.cancel} onPress={close} />
      </div>
    </Dialog>
  );
}
