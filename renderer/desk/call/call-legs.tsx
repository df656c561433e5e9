/** One row per live call: who, in which state, for how long, how it sounds. Two calls stand side by side. */
import { CirclePause, MicOff, Phone, PhoneOff, RefreshCw } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { presentOf } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { Call } from '#src/model/call.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { CompanyLegs } from '../company/company-legs.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { TimeSince } from '../parts/running-time.tsx';
import { formatDuration } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { isLive } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { select } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { usePointed } from '../whispers/pointing.ts';
import { RecoveryLine } from './recovery-line.tsx';
import { VoiceBars } from './voice-bars.tsx';

/** All live calls, the one in the middle first; or how its call ended. */
export function CallLegs({ conversation }: { readonly conversation: Conversation }) {
  const all = useSlice('conversations') ?? [];
  const others = all.filter(
    (each) => isLive(each) && each.interaction.id !== conversation.interaction.id,
  );
  const { company } = conversation;
  if (company && isLive(conversation) && presentOf(company).length > 2)
    return (
      <>
        <CompanyLegs conversation={conversation} company={company}>
          <Recording conversation={conversation} />
        </CompanyLegs>
        {others.length === 0 ? null : (
          <div className="legs">
            {others.map((each) => (
              <CallLeg
                key={each.interaction.id}
                conversation={each}
                isMain={false}
                isOnly={false}
              />
            ))}
          </div>
        )}
      </>
    );
  return (
    <div className="legs">
      {[conversation, ...others].map((each) => (
        <CallLeg
          key={each.interaction.id}
          conversation={each}
          isMain={each === conversation}
          isOnly={others.length === 0}
        />
      ))}
    </div>
  );
}

/** Whether a customer has waited on hold for longer than the agent wants to forget. */
function useIsLongHold(call: Call | null): boolean {
  const now = useNow();
  const reminderMs = useSlice('settings')?.holdReminderMs ?? defaultSettings.holdReminderMs;
  return call?.state.kind === 'held' && now - call.state.sinceMs >= reminderMs;
}

const toneOf = (call: Call | null): string => {
  switch (call?.state.kind) {
    case 'held':
    case 'holding':
      return 'hold';
    case undefined:
    case 'ended':
      return 'ended';
    case 'unknown':
      return 'ring';
    default:
      return 'talk';
  }
};

const ICONS = { hold: CirclePause, talk: Phone, ended: PhoneOff, ring: RefreshCw } as const;

/** One call; one that is not in the middle opens with a press. */
export function CallLeg({
  conversation,
  isMain,
  isOnly,
}: {
  readonly conversation: Conversation;
  readonly isMain: boolean;
  readonly isOnly: boolean;
}) {
  const text = useText();
  const { call, interaction, customer, quality } = conversation;
  const isLong = useIsLongHold(call);
  const tone = toneOf(call);
  const Icon = ICONS[tone as keyof typeof ICONS];
  const words = (
    <>
      {isOnly ? null : <b className="clip">{nameOfContact(interaction, customer, text)}</b>}
      <LegState call={call} conversation={conversation} />
      {isLive(conversation) ? <RecoveryLine conversation={conversation} /> : null}
      {isOnly ? <Recording conversation={conversation} /> : null}
    </>
  );
  return (
    <div className={`leg leg-${tone} ${isLong ? 'leg-loud' : ''}`}>
      <Icon aria-hidden="true" />
      {isMain ? (
        <div className="leg-who">{words}</div>
      ) : (
        <Button
          className="leg-who leg-open"
          onPress={() => select({ kind: 'contact', interactionId: interaction.id })}
        >
          {words}
        </Button>
      )}
      {call?.isMuted === true && tone !== 'ended' ? (
        <span className="leg-muted">
          <MicOff aria-hidden="true" />
          {isOnly ? text.call.muted : null}
        </span>
      ) : null}
      {quality && tone === 'talk' ? <VoiceBars quality={quality} /> : null}
      {!isMain && call?.state.kind === 'held' ? (
        <ActButton label={text.call.swap} action="call/swap" />
      ) : null}
      <LegTime conversation={conversation} />
    </div>
  );
}

function LegState({
  call,
  conversation,
}: {
  readonly call: Call | null;
  readonly conversation: Conversation;
}) {
  const text = useText();
  const isLong = useIsLongHold(call);
  // Without a line the telephone system may not have started the music.
  const isUnsaid = call?.state.kind === 'held' && conversation.recovery?.seen === 'signalling-lost';
  // The centre knows better who ended it: of a call that was handed over the phone only sees that the line went.
  const reason =
    conversation.interaction.endReason ?? (call?.state.kind === 'ended' ? call.state.reason : null);
  if (!call || call.state.kind === 'ended')
    return (
      <span className="leg-state clip">
        {reason ? text.call.ended[reason] : text.call.states.ended}
      </span>
    );
  return (
    <span
      className={`leg-state clip ${isLong ? 'is-loud' : ''}`}
      role={isLong ? 'alert' : undefined}
    >
      {isLong
        ? text.call.holdLong
        : isUnsaid
          ? text.call.heldUnsaid
          : text.call.states[call.state.kind]}
    </span>
  );
}

/** Beside the voice, since that is what is recorded: off, on, paused, or not known, which is said loudly. */
function Recording({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const pointed = usePointed('recording');
  const { recording, recordingPause } = conversation.interaction;
  if (conversation.call === null || conversation.call.state.kind === 'ended') return null;
  const tone = recording === 'unknown' ? 'is-loud' : recording === 'paused' ? 'is-paused' : '';
  return (
    <span className={`leg-recording muted ${tone}`} {...pointed}>
      {recording === 'recording' ? <i className="dot" /> : null}
      {recordingPause && recording === 'paused' ? (
        <PausedFor sinceMs={recordingPause.sinceMs} />
      ) : (
        text.recording.state[recording]
      )}
    </span>
  );
}

/** Ticks by itself, so that nothing else of the line is drawn anew each second. */
function PausedFor({ sinceMs }: { readonly sinceMs: number }) {
  const text = useText();
  const time = formatDuration(useNow() - sinceMs);
  return <span className="num">{text.payment.paused(text.recording.state.paused, time)}</span>;
}

function LegTime({ conversation }: { readonly conversation: Conversation }) {
  const { call, interaction } = conversation;
  if (call && call.state.kind !== 'ended') {
    const sinceMs =
      call.state.kind === 'held' ? call.state.sinceMs : (call.answeredAtMs ?? call.startedAtMs);
    return (
      <span className="leg-time">
        <TimeSince sinceMs={sinceMs} />
      </span>
    );
  }
  const from = call?.answeredAtMs ?? interaction.answeredAtMs;
  const to = call?.state.kind === 'ended' ? call.state.atMs : interaction.endedAtMs;
  return (
    <span className="leg-time num">
      {from !== null && to !== null ? formatDuration(to - from) : ''}
    </span>
  );
}
