/** The questions that an act needs before it is done: signing somebody out, skills and capacity, who gets a contact. */
import { type ReactNode, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { TargetRow } from '#src/model/party.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import { shortName } from '../company/party-words.ts';
import { PersonLine, warnOf } from '../company/person-line.tsx';
import { usePeople } from '../company/use-people.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { DismissButton } from '../parts/dismiss-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { Field } from '../parts/field.tsx';
import { EmptyList, useFindList } from '../parts/find-list.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useText } from '../text/use-text.ts';
import { setSkills, signOutAgent } from './lead-acts.ts';
import { useSkillNames } from './skill-names.ts';
import { useTeamView } from './team-view.ts';
import { useChosenRow } from './use-lead.ts';
import { WipeQuestion } from './wipe-dialog.tsx';

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
        {chosen && dialog === 'wipe' ? <WipeQuestion row={chosen.row} onClose={close} /> : null}
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
  const [query, setQuery] = useState('');
  const found = usePeople(query, { interaction: { id: contact.interactionId } });
  // Not back to the one who has it, and not to a number outside.
  const rows = (found?.rows ?? []).filter(
    ({ target }) =>
      target.kind === 'queue' || (target.kind === 'agent' && target.agentId !== row.agentId),
  );
  const give = async (wanted: TargetRow | null) => {
    if (!wanted) return;
    close();
    const { target } = wanted;
    if (await act('team/reassign', { interactionId: contact.interactionId, target }))
      showNotice('done', words.done(wanted.name));
  };
  const find = useFindList({
    rows,
    keyOf: ({ target }) => JSON.stringify(target),
    label: words.placeholder,
    listLabel: words.placeholder,
    query,
    takesFirst: 'never',
    onEnter: (picked) => void give(picked),
    onType: setQuery,
  });
  const picked = find.active;
  const warning = picked ? warnOf(picked, text) : '';
  return (
    <Dialog className="dialog reassign-dialog">
      <Title>{words.title(contact.customerName)}</Title>
      <p className="muted">{words.body(shortName(row.name))}</p>
      <input {...find.field} autoFocus className="field" placeholder={words.placeholder} />
      <div className="people-list reassign-list" {...find.list}>
        {rows.map((each) => (
          <div
            key={`${JSON.stringify(each.target)} ${each.name}`}
            className={`menu-item person ${each === picked ? 'is-active' : ''}`}
            {...find.option(each)}
          >
            <PersonLine row={each} channel={contact.channel} />
          </div>
        ))}
        {rows.length === 0 ? (
          <EmptyList>{found === null ? words.searching : words.nothing}</EmptyList>
        ) : null}
      </div>
      {found?.fault ? <FaultLine fault={found.fault} /> : null}
      <p className={`people-warn small ${warning === '' ? '' : 'is-loud'}`} role="status">
        {warning}
      </p>
      <div className="form-acts">
        <ActButton
          label={picked ? words.confirm(picked.name) : text.team.acts.reassign}
          tone="danger"
          isOff={picked === null}
          onPress={() => void give(picked)}
        />
        <ActButton label={text.shell.cancel} onPress={close} />
      </div>
    </Dialog>
  );
}
