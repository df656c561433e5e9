/**
 * What of the centre is on this computer, in the strip: how far customers have come while they come, then how old the copy is; a
 * press shows both kinds. Quiet: on a narrow desk it gives way unless the centre is away.
 */
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { KeptHere } from '#src/contracts/desk-here.ts';
import { formatAsOf } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** Unsent work of another agent lies on this computer: no name, for it is nobody's business here. */
export function OthersUnsentFact() {
  const text = useText();
  if (useSlice('here')?.othersUnsent !== true) return null;
  return (
    <span className="strip-fact strip-warn">
      <i className="dot" />
      <DialogTrigger>
        <Button className="strip-link">{text.here.othersShort}</Button>
        <Popover className="popover storage-popover" placement="top end">
          <Dialog className="storage-dialog" aria-label={text.here.othersShort}>
            <p role="status">{text.here.othersWhy}</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}

/** Nothing before anything was looked at. */
export function HereFact() {
  const text = useText();
  const language = useLanguage();
  const here = useSlice('here');
  const now = useMinute();
  const isAway = useSlice('strip')?.centre.state !== 'connected';
  const customers = here?.customers ?? null;
  if (!customers || (customers.asOfMs === null && customers.total === 0)) return null;
  const figure = (n: number): string => n.toLocaleString(text.locale, { useGrouping: 'always' });
  const isFilling = customers.asOfMs === null || customers.count < (customers.total ?? 0);
  const short = isFilling
    ? text.here.filling(figure(customers.count), figure(customers.total ?? 0))
    : text.here.short(formatAsOf(customers.asOfMs ?? 0, now, language));
  const line = (kept: KeptHere | null): string => {
    if (!kept) return '–';
    const count = figure(kept.count);
    if (kept.asOfMs !== null && kept.count >= (kept.total ?? 0))
      return text.here.all(count, formatAsOf(kept.asOfMs, now, language));
    return kept.total === null
      ? text.here.someArticles(count)
      : text.here.some(count, figure(kept.total));
  };
  return (
    <span className={`strip-fact strip-plain faint ${isAway ? '' : 'may-hide'}`}>
      <DialogTrigger>
        <Button className="strip-link num">{short}</Button>
        <Popover className="popover storage-popover" placement="top end">
          <Dialog className="storage-dialog" aria-label={text.here.title}>
            <dl className="here-list">
              <dt>{text.here.customers}</dt>
              <dd className="num">{line(customers)}</dd>
              <dt>{text.here.articles}</dt>
              <dd className="num">{line(here?.articles ?? null)}</dd>
            </dl>
            {here?.articles?.leftOut ? (
              <p className="small">{text.knowledge.unreadable(here.articles.leftOut)}</p>
            ) : null}
            <p className="muted small">{text.here.why}</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
