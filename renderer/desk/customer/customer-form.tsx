/**
 * Editing a card, or making a new one. If somebody else changed it meanwhile the new version is shown, the agent's words
 * stay in the fields, and a second save goes over the new version.
 */
import { type FormEvent, useState } from 'react';
import { channel as channelSchema } from '#src/model/channel.ts';
import type { Customer, CustomerEdit } from '#src/model/customer.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { Field } from '../parts/field.tsx';
import { toE164 } from '../parts/format-number.ts';
import { PrivateField } from '../privacy/private-field.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { putCard } from '../stores/timelines.ts';
import { useText } from '../text/use-text.ts';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const hoursOf = (text: string, fallback: number) => {
  const hour = Number(text);
  return Number.isInteger(hour) && hour >= 0 && hour <= 24 ? hour : fallback;
};

/** The form; without a customer it creates one and hands it over. */
export function CustomerForm({
  customer,
  number = '',
  onDone,
}: {
  readonly customer: Customer | null;
  readonly number?: string;
  readonly onDone: (saved: Customer | null) => void;
}) {
  const text = useText();
  const { ask } = useDesk();
  const [version, setVersion] = useState(customer?.version ?? 0);
  const [name, setName] = useState(customer?.name ?? '');
  const [company, setCompany] = useState(customer?.company ?? '');
  const [city, setCity] = useState(customer?.city ?? '');
  const [phones, setPhones] = useState(
    customer
      ? customer.phones.map((phone) => `${phone.number} ${phone.label}`.trim()).join('\n')
      : number,
  );
  const [emails, setEmails] = useState(customer?.emails.join('\n') ?? '');
  const [note, setNote] = useState(customer?.note ?? '');
  const [channel, setChannel] = useState(customer?.preferredChannel ?? 'call');
  const [language, setLanguage] = useState(customer?.language ?? 'es');
  const [from, setFrom] = useState(String(customer?.preferredHours.from ?? 9));
  const [to, setTo] = useState(String(customer?.preferredHours.to ?? 20));
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const readEdit = (): (CustomerEdit & { name: string }) | string => {
    if (name.trim() === '') return text.customer.needsName;
    const numbers = [];
    for (const line of linesOf(phones)) {
      const [, digits = '', label = ''] = /^([+\d][\d\s().-]*)(.*)$/.exec(line) ?? [];
      const e164 = toE164(digits);
      if (e164 === null) return text.customer.badPhone(line);
      numbers.push({ number: e164, label: label.trim().slice(0, 40) });
    }
    return {
      name: name.trim(),
      company: company.trim() === '' ? null : company.trim(),
      city: city.trim() === '' ? null : city.trim(),
      phones: numbers,
      emails: linesOf(emails),
      note,
      preferredChannel: channel,
      language,
      preferredHours: { from: Math.min(23, hoursOf(from, 9)), to: Math.max(1, hoursOf(to, 20)) },
    };
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const edit = readEdit();
    if (typeof edit === 'string') return setProblem(edit);
    setProblem(null);
    setSaving(true);
    const answer = customer
      ? await ask('customer/update', { customerId: customer.id, version, edit })
      : await ask('customer/create', edit);
    setSaving(false);
    if (answer.ok) {
      putCard(answer.value);
      showNotice('done', text.customer.saved);
      return onDone(answer.value);
    }
    const { what, todo } = text.faults[answer.error.code];
    if (answer.error.code !== 'changed-by-someone-else' || !customer)
      return setProblem(`${what} ${todo}`);
    setProblem(text.customer.conflictSaved);
    const fresh = await ask('customer/get', { customerId: customer.id });
    if (!fresh.ok) return;
    putCard(fresh.value);
    setVersion(fresh.value.version);
  };

  return (
    <form className="card-form" onSubmit={(event) => void save(event)}>
      {problem === null ? null : (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      <Field
        label={text.customer.name}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
      />
      <Field
        label={text.customer.phones}
        value={phones}
        onChange={setPhones}
        lines={Math.max(2, linesOf(phones).length)}
        maxLength={900}
      />
      <Field
        label={text.customer.emails}
        value={emails}
        onChange={setEmails}
        lines={Math.max(1, linesOf(emails).length)}
        maxLength={2000}
      />
      <Field label={text.customer.company} value={company} onChange={setCompany} maxLength={200} />
      <Field label={text.customer.city} value={city} onChange={setCity} maxLength={100} />
      <Choose
        label={text.customer.channel}
        choices={channelSchema.options.map((id) => ({ id, label: text.timeline.channels[id] }))}
        value={channel}
        onChange={(id) => setChannel(id as typeof channel)}
      />
      <Choose
        label={text.customer.language}
        choices={(['es', 'en'] as const).map((id) => ({ id, label: text.customer.languages[id] }))}
        value={language}
        onChange={(id) => setLanguage(id as typeof language)}
      />
      <div className="field-pair">
        <Field
          label={`${text.customer.hours}: ${text.customer.from}`}
          value={from}
          onChange={setFrom}
          maxLength={2}
        />
        <Field label={text.customer.to} value={to} onChange={setTo} maxLength={2} />
      </div>
      <PrivateField
        label={text.customer.note}
        value={note}
        onChange={setNote}
        lines={3}
        maxLength={4000}
      />
      <div className="form-acts">
        <ActButton label={text.shell.save} tone="primary" type="submit" isAsking={isSaving} />
        <ActButton label={text.shell.cancel} onPress={() => onDone(null)} />
      </div>
    </form>
  );
}
