/**
 * What a waiting caller hears: welcome, that calls are recorded, the expected wait, music, and every 45 s that they still wait.
 */
import { compareWaiting } from '#src/routing/routing.ts';
import { expectedWaitMs, waitAnnouncement } from '#src/routing/expected-wait.ts';
import type { Work } from '../store/work-records.ts';
import type { LegAudio } from '../telephony/port.ts';
import { membersOf } from './company/seats.ts';
import type { CentreContext } from './context.ts';
import { waitingOf } from './waiting.ts';

/** Pause between two "you are still waiting". */
export const STILL_WAITING_MS = 45_000;
/** Assumed length of a contact with its wrap-up, until the centre measures it. */
export const HANDLE_MS = 180_000;

export interface Announcements {
  welcome(work: Work): void;
  /** Says "still waiting" to whom it is due. */
  tick(): void;
}

export function createAnnouncements(context: CentreContext): Announcements {
  const { clock, driver } = context.ports;
  const saidAtMs = new Map<string, number>();

  const wait = (work: Work): string => {
    const queueId = work.interaction.queueId;
    const agents = context.agents
      .all()
      .filter((agent) => queueId !== null && agent.profile.queueIds.includes(queueId))
      .map((agent) => context.agents.status(agent.profile.id).presence.kind);
    const place = waitingOf(context)
      .filter((each) => each.queueId === queueId && each.channel === 'call')
      .sort(compareWaiting)
      .findIndex((each) => each.interactionId === work.interaction.id);
    return waitAnnouncement(
      expectedWaitMs(
        Math.max(0, place),
        agents.filter((kind) => kind === 'available').length,
        agents.filter((kind) => kind === 'busy' || kind === 'wrap-up' || kind === 'reserved')
          .length,
        HANDLE_MS,
      ),
    );
  };
  const say = (work: Work, files: readonly string[]): void => {
    const legId = work.customerLegId;
    if (legId === null || work.interaction.channel !== 'call') return;
    saidAtMs.set(work.interaction.id, clock.nowMs());
    const audio: LegAudio = {
      kind: 'announcement',
      files: files.map((file) => `${work.language}/${file}`),
      then: 'music',
    };
    const { bridgeId } = work;
    // Handed to a queue, the customer waits in the bridge, with whoever is there still.
    context.ask('play announcement', () =>
      bridgeId === null
        ? driver.play(legId, audio)
        : driver.arrange(bridgeId, membersOf(context, work, audio)),
    );
  };

  return {
    welcome: (work) => say(work, ['welcome', 'recording-notice', wait(work)]),
    tick() {
      const waiting = context.works
        .open()
        .filter(
          ({ interaction }) =>
            interaction.channel === 'call' && ['queued', 'offered'].includes(interaction.state),
        );
      for (const id of saidAtMs.keys())
        if (!waiting.some((work) => work.interaction.id === id)) saidAtMs.delete(id);
      for (const work of waiting) {
        const before = saidAtMs.get(work.interaction.id);
        // After a restart of the service the caller hears music already: count from now.
        if (before === undefined) saidAtMs.set(work.interaction.id, clock.nowMs());
        else if (clock.nowMs() - before >= STILL_WAITING_MS)
          say(work, ['still-waiting', wait(work)]);
      }
    },
  };
}
