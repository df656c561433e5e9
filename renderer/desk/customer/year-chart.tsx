/**
 * Why the customer came in the last year: bars for the eye, a table for who listens. What was counted from this machine alone
 * says so.
 */
import type { CustomerId } from '#src/model/ids.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { useYear } from './use-year.ts';

/** The chart with its heading. */
export function YearChart({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const words = text.card;
  const language = useLanguage();
  const catalogue = useSlice('catalogue');
  const known = useYear(customerId);
  if (known === null) return <section className="year" aria-label={words.year} aria-busy="true" />;
  if (known === 'failed')
    return (
      <section className="year" aria-label={words.year}>
        <h3>{words.year}</h3>
        <p className="muted">{words.yearFailed}</p>
      </section>
    );
  const { year, source } = known;
  const nameOf = (id: string) =>
    catalogue?.reasons.find((reason) => reason.id === id)?.label[language] ?? id;
  const rows = [
    ...year.reasons.map(({ reasonId, count }) => ({
      key: reasonId,
      name: nameOf(reasonId),
      count,
    })),
    { key: '+others', name: words.others, count: year.others },
    { key: '+unnamed', name: words.unnamed, count: year.unnamed },
  ].filter(({ count }) => count > 0);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="year" aria-label={words.year}>
      <h3>
        {words.year}{' '}
        {year.contacts === 0 ? null : (
          <span className="muted num">
            {words.contacts(year.contacts)}
            {year.repeats > 0 ? ` · ${words.repeats(year.repeats)}` : ''}
          </span>
        )}
      </h3>
      {rows.length === 0 ? <p className="muted">{words.emptyYear}</p> : null}
      <div className="year-rows" aria-hidden="true">
        {rows.map(({ key, name, count }) => (
          <div key={key} className="year-row">
            <span className="clip">{name}</span>
            <svg className={`year-bar ${key.startsWith('+') ? 'is-rest' : ''}`}>
              <rect width={`${Math.round((count / most) * 100)}%`} height="100%" rx="2" />
            </svg>
            <span className="num">{count}</span>
          </div>
        ))}
      </div>
      {rows.length === 0 ? null : (
        <table className="visually-hidden">
          <caption>{words.year}</caption>
          <thead>
            <tr>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, count }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {source === 'cache' ? <p className="year-note">{words.yearKept(year.contacts)}</p> : null}
    </section>
  );
}
