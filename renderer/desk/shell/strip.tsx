/** The one line of truth: can it ring, centre, phone, voice, sound, outbox, each with the age of what is known. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { gradeVoice } from '../call/grade-voice.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Age, TimeUntil } from '../parts/running-time.tsx';
import { formatClock } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useLinkState } from '../stores/link-state.ts';
import { useIsPlain } from '../stores/plain.ts';
import { useSlice } from '../stores/slices.ts';
import { openPage } from '../stores/view.ts';
import { HereFact, OthersUnsentFact } from '../here/here-fact.tsx';
import { StorageFact } from './storage-fact.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

/** A centre that was not heard for this long is shown as old news. */
const STALE_MS = 20_000;

/** The footer of the desk. */
export function Strip() {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const strip = useSlice('strip');
  const isPlain = useIsPlain();
  const isLost = useLinkState(({ state }) => state === 'lost');
  if (!strip) return <footer className="strip" aria-label={text.shell.strip} />;
  const { ringable, centre, phone, voice, audio, outbox, protection, disk, storage } = strip;
  const grade = gradeVoice(voice.mos);
  const isAway = centre.state !== 'connected';
  const isOld = centre.lastHeardMs !== null && now - centre.lastHeardMs > STALE_MS;
  return (
    <footer className={`strip ${isLost ? 'is-old' : ''}`} aria-label={text.shell.strip}>
      <Facts kind="now">
        <Fact
          tone={ringable.state === 'yes' ? 'good' : ringable.state === 'no' ? 'bad' : 'warn'}
          isFirst
        >
          {text.strip.ringable[ringable.state]}
          {ringable.state === 'yes'
            ? `, ${text.strip.provenAt(formatClock(strip.ringProof?.checkedAtMs ?? ringable.sinceMs, language))}`
            : text.strip.reasons[ringable.reason] === ''
              ? ''
              : `: ${text.strip.reasons[ringable.reason]}`}
        </Fact>
        {isPlain ? null : (
          <Fact
            tone={
              centre.state === 'connected'
                ? isOld
                  ? 'warn'
                  : 'plain'
                : centre.state === 'connecting'
                  ? 'warn'
                  : 'bad'
            }
          >
            {text.strip.centre}:{' '}
            {isOld && centre.state === 'connected'
              ? text.strip.stale
              : text.strip.centreStates[centre.state]}{' '}
            {centre.lastHeardMs === null ? null : (
              <span className="faint">
                <Age atMs={centre.lastHeardMs} />
              </span>
            )}
            {centre.nextTryAtMs === null || centre.state === 'connected' ? null : (
              <span className="faint">
                · {text.strip.nextTry('')}
                <TimeUntil atMs={centre.nextTryAtMs} />
              </span>
            )}
          </Fact>
        )}
        <Fact
          tone={
            phone.state === 'registered'
              ? 'plain'
              : phone.state === 'registering' || phone.state === 'starting'
                ? 'warn'
                : 'bad'
          }
        >
          {text.strip.phone}:{' '}
          {phone.state === 'registered' && phone.lines > 0
            ? text.strip.lines(phone.lines)
            : text.strip.phoneStates[phone.state]}
          {phone.newMessages ? (
            <b className="num">{text.plain.newMessages(phone.newMessages)}</b>
          ) : null}
          {phone.fault ? (
            <Button className="strip-link" onPress={() => openPage('settings')}>
              {text.faults[phone.fault.code].what}
            </Button>
          ) : null}
        </Fact>
        <Fact tone={grade === 'poor' ? 'bad' : grade === 'fair' ? 'warn' : 'plain'} mayHide>
          {text.strip.voice[grade]}
          {voice.roundTripMs === null || grade === 'none' ? null : (
            <span className="faint num">
              {text.strip.roundTrip(`${Math.round(voice.roundTripMs)} ms`)}
            </span>
          )}
        </Fact>
        <Fact tone={audio.problem === 'none' ? 'plain' : 'bad'}>
          {audio.problem === 'none' ? (
            <ForeignText maxLength={60} className="clip strip-device">
              {audio.speaker ?? audio.microphone ?? text.strip.noDevice}
            </ForeignText>
          ) : (
            text.strip.audioProblems[audio.problem]
          )}
        </Fact>
      </Facts>
      <span className="spring" />
      <Facts kind="quiet">
        {isAway ? null : <HereFact />}
        {protection === 'strong' ? null : (
          <Fact tone="plain" mayHide>
            <span className="faint" title={protection === 'weak' ? text.strip.weakWhy : ''}>
              {protection === 'weak' ? text.strip.weak : text.strip.memory}
            </span>
          </Fact>
        )}
      </Facts>
      <Facts kind="files">
        {disk === 'full' ? (
          <Fact tone="bad">
            <span title={text.strip.diskFullWhy}>{text.strip.diskFull}</span>
          </Fact>
        ) : null}
        {storage?.map((notice) => (
          <StorageFact key={notice} notice={notice} />
        ))}
        <OthersUnsentFact />
        {isAway ? <HereFact /> : null}
      </Facts>
      {isPlain ? null : (
        <Fact tone={outbox.needsAttention > 0 ? 'bad' : outbox.waiting > 0 ? 'warn' : 'plain'}>
          <Button className="strip-link" onPress={() => openPage('outbox')}>
            {outbox.needsAttention > 0
              ? text.strip.needsAttention(outbox.needsAttention)
              : outbox.waiting > 0
                ? text.strip.waiting(outbox.waiting)
                : text.strip.allSent}{' '}
            <KeyHint action="outbox/open" />
          </Button>
        </Fact>
      )}
      <span className="num faint">{formatClock(now, language)}</span>
    </footer>
  );
}

/**
 * Facts that share a part of the line. One that has no room goes below the edge as a whole, never cut in the middle of a word; the
 * keyboard still reaches it and brings it into sight until it is left.
 */
function Facts({
  kind,
  children,
}: {
  readonly kind: 'now' | 'quiet' | 'files';
  readonly children: ReactNode;
}) {
  return (
    <span
      className={`strip-facts strip-facts-${kind}`}
      onBlur={({ currentTarget }) => {
        currentTarget.scrollTop = 0;
      }}
    >
      {children}
    </span>
  );
}

function Fact({
  tone,
  isFirst = false,
  mayHide = false,
  children,
}: {
  readonly tone: 'good' | 'plain' | 'warn' | 'bad';
  readonly isFirst?: boolean;
  readonly mayHide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={`strip-fact strip-${tone} ${mayHide ? 'may-hide' : ''}`}>
      {isFirst || tone === 'bad' || tone === 'warn' ? (
        <i className={`dot ${tone === 'bad' ? 'dot-square' : ''}`} />
      ) : null}
      {children}
    </span>
  );
}
