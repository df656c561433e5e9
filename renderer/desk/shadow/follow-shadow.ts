/**
 * The effects of listening to learn: who asks is said politely, and a call that the learner heard and that is over is kept, so
 * that it can be practised.
 */
import type { DeskSlice } from '#src/contracts/desk.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { shortName } from '../company/party-words.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { announcePolitely } from '../stores/notices.ts';
import { readSlice, watchSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';
import { findAsking, findLearning, type Heard, useShadowMemory } from './shadowings.ts';

const text = () => texts[readSlice('settings')?.language ?? defaultSettings.language];

/** Starts them; answers the remover. */
export function followShadow(): () => void {
  return watchSlice('shadow', (now, before) => {
    const me = readSlice('session')?.agent?.id;
    const asking = findAsking(now, me);
    if (asking && asking.learnerId !== findAsking(before, me)?.learnerId)
      announcePolitely(text().together.shadow.announceAsks(shortName(asking.learnerName)));
    const over = heardIn(before, me).find(
      ({ interactionId }) => !heardIn(now, me).some((each) => each.interactionId === interactionId),
    );
    if (over) useShadowMemory.setState({ heard: over });
  });
}

/** The answered calls that this learner hears. */
function heardIn(
  shadow: DeskSlice<'shadow'> | null,
  me: Parameters<typeof findLearning>[1],
): readonly Heard[] {
  const learning = findLearning(shadow, me);
  if (!learning || shadow?.view?.agentId !== learning.agentId) return [];
  return shadow.view.views
    .filter(({ interaction }) => interaction.channel === 'call' && interaction.state === 'active')
    .map(({ interaction, customer }) => ({
      interactionId: interaction.id,
      agentName: learning.agentName,
      customerName: nameOfContact(interaction, customer, text()),
    }));
}
