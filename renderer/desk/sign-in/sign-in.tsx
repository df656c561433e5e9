/** Signing in: name and password in a real form, so that password managers know it; faults as sentences. */
import { type FormEvent, useState } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { Field } from '../parts/field.tsx';
import { BrandMark } from '../shell/brand-mark.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import type { Fault } from '#src/contracts/fault.ts';

/** The first screen. */
export function SignIn() {
  const text = useText();
  const session = useSlice('session');
  const { ask } = useDesk();
  const suggested = session?.suggestedUsername ?? '';
  const [username, setUsername] = useState(suggested);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isBusy = isAsking || session?.state === 'signing-in';
  const shown = fault ?? session?.fault ?? null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setMissing(username.trim() === '');
    if (username.trim() === '') return;
    setFault(null);
    setAsking(true);
    const answer = await ask('session/sign-in', { username: username.trim(), password });
    setAsking(false);
    if (!answer.ok) setFault(answer.error);
  };
  return (
    <main className="sign-in">
      <form
        className="sign-in-form"
        method="post"
        action="#"
        onSubmit={(event) => void submit(event)}
      >
        <span className="brand">
          <BrandMark />
          <span className="brand-name">{text.brand}</span>
        </span>
        <h1>{text.signIn.title}</h1>
        <Field
          label={text.signIn.username}
          name="username"
          autoComplete="username"
          value={username}
          onChange={setUsername}
          maxLength={100}
          hasFocusAtFirst={suggested === ''}
        />
        <Field
          label={text.signIn.password}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          maxLength={200}
          hasFocusAtFirst={suggested !== ''}
        />
        <ActButton
          label={isBusy ? text.signIn.submitting : text.signIn.submit}
          tone="primary"
          type="submit"
          isAsking={isBusy}
          className="sign-in-button"
        />
        <div className="sign-in-fault">
          {shown && !isBusy ? <FaultLine fault={shown} /> : null}
          {isMissing ? (
            <p className="fault" role="alert">
              {text.signIn.needsUsername}
            </p>
          ) : null}
          {session?.isCentreHere === true ? <p className="muted">{text.signIn.practice}</p> : null}
        </div>
        <p className="sign-in-centre muted">
          {text.signIn.centre}: <bdi>{session?.centreName ?? session?.centreUrl}</bdi>
        </p>
      </form>
      <p className="sign-in-version muted">{text.signIn.version(session?.version ?? '')}</p>
    </main>
  );
}
