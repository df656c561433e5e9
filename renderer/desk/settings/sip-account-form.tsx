/**
 * The SIP account of a desk without a centre: server, name and password, kept and tried with one press. What does not work is
 * said in words. The password is written here and never read back.
 */
import { useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import type { SipAccount } from '#src/model/sip-account.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { Field } from '../parts/field.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { readAccount, type SipFields, toFields } from './sip-fields.ts';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'trying' }
  | { readonly kind: 'works' }
  | { readonly kind: 'wrong'; readonly words: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** The form; `managed` says why it cannot be changed here. */
export function SipAccountForm({ managed }: { readonly managed: string | undefined }) {
  const text = useText();
  const words = text.plain.settings;
  const { ask } = useDesk();
  const saved = useSlice('settings')?.sip ?? null;
  const standing = useSlice('strip')?.phone.fault ?? null;
  const [fields, setFields] = useState<SipFields>(() => toFields(saved));
  const [password, setPassword] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const field = (name: Exclude<keyof SipFields, 'digitsBy'>, label: string, placeholder = '') => (
    <Field
      label={label}
      value={fields[name]}
      placeholder={placeholder}
      maxLength={300}
      onChange={(value) => setFields((before) => ({ ...before, [name]: value }))}
    />
  );
  const send = async (account: SipAccount | null, secret: string | null) => {
    setOutcome({ kind: 'trying' });
    const answer = await ask('sip/set', { account, password: secret });
    setPassword('');
    setOutcome(
      answer.ok ? { kind: account ? 'works' : 'none' } : { kind: 'fault', fault: answer.error },
    );
  };
  const save = () => {
    const account = readAccount(fields);
    if (!account.ok) setOutcome({ kind: 'wrong', words: words[account.error] });
    else if (password === '' && saved === null)
      setOutcome({ kind: 'wrong', words: words.needsPassword });
    else void send(account.value, password === '' ? null : password);
  };
  const isTrying = outcome.kind === 'trying';
  if (managed !== undefined && saved)
    return (
      <>
        <p className="muted">
          {saved.username}@{saved.domain} · {saved.servers.join(' ')} · {managed}
        </p>
        {standing ? <FaultLine fault={standing} /> : null}
      </>
    );
  return (
    <form
      className="sip-account"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="muted">{words.intro}</p>
      {field('servers', words.server, words.serverHint)}
      <div className="sip-fields">
        {field('username', words.username)}
        {field('domain', words.domain, words.domainHint)}
        {field('displayName', words.displayName)}
        {field('authorizationUsername', words.authorizationUsername, words.authorizationHint)}
        <Field
          label={words.password}
          type="password"
          autoComplete="new-password"
          maxLength={200}
          value={password}
          placeholder={saved ? words.passwordKept : ''}
          onChange={setPassword}
        />
        {field('stun', words.stun, words.stunHint)}
        <Choose
          label={words.digitsBy}
          choices={(['rfc4733', 'info'] as const).map((id) => ({
            id,
            label: words.digitsWays[id],
          }))}
          value={fields.digitsBy}
          onChange={(id) =>
            setFields((before) => ({ ...before, digitsBy: id === 'info' ? 'info' : 'rfc4733' }))
          }
        />
      </div>
      <div role="status">
        {outcome.kind === 'trying' ? <p className="muted">{words.trying}</p> : null}
        {outcome.kind === 'works' ? <p className="talk-ink">{words.works}</p> : null}
        {outcome.kind === 'wrong' ? <p className="fault">{outcome.words}</p> : null}
      </div>
      {outcome.kind === 'fault' ? <FaultLine fault={outcome.fault} /> : null}
      {outcome.kind === 'none' && standing ? <FaultLine fault={standing} /> : null}
      <div className="form-acts">
        <ActButton label={words.save} tone="primary" isAsking={isTrying} onPress={save} />
        {saved ? (
          <ActButton
            label={words.forget}
            isOff={isTrying}
            onPress={() => {
              setFields(toFields(null));
              void send(null, null);
            }}
          />
        ) : null}
      </div>
    </form>
  );
}
