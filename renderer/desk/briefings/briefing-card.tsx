/**
 * News from a lead, under the top line between two contacts. It takes no focus and goes as soon as there is work; one key says
 * that it was read. Nothing of it is animated.
 */
import { BookOpen, Check, Megaphone } from 'lucide-react';
import { useEffect } from 'react';
import { MOST_BRIEFING_CHARACTERS } from '#src/model/briefing.ts';
import { openArticle } from '../knowledge/open-article.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatDay } from '../parts/time.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { announcePolitely } from '../stores/notices.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { deriveShownBriefing } from './shown-briefing.ts';

/** The card; nothing while there is work, or nothing new. */
export function BriefingCard() {
  const words = useText().briefings;
  const language = useLanguage();
  const now = useNow();
  const { ask } = useDesk();
  const shown = deriveShownBriefing(
    {
      briefings: useSlice('briefings'),
      offers: useSlice('offers'),
      conversations: useSlice('conversations'),
    },
    now,
  );
  const title = shown?.briefing.title ?? null;
  useEffect(() => {
    if (title !== null) announcePolitely(words.announce(title));
  }, [title, words]);
  if (!shown) return null;
  const { briefing, more } = shown;
  return (
    <section className="briefing" aria-label={words.label}>
      <Megaphone aria-hidden="true" className="briefing-icon" />
      <div className="briefing-words" lang={briefing.language}>
        <h2>
          <ForeignText maxLength={200}>{briefing.title}</ForeignText>
        </h2>
        <p className="briefing-text" tabIndex={0}>
          <ForeignText maxLength={MOST_BRIEFING_CHARACTERS}>{briefing.text}</ForeignText>
        </p>
        <p className="muted small">
          <ForeignText maxLength={300}>
            {words.from(
              briefing.authorName,
              formatDay(briefing.publishedAtMs, now, language),
              briefing.untilMs === null ? '' : formatDay(briefing.untilMs, now, language),
            )}
          </ForeignText>
        </p>
      </div>
      <div className="briefing-acts">
        <ActButton label={words.gotIt} icon={<Check />} tone="primary" action="briefing/read" />
        <ActButton
          label={words.open}
          icon={<BookOpen />}
          tone="quiet"
          onPress={() => void openArticle(ask, briefing, { takesFocus: true })}
        />
        {more > 0 ? <span className="muted small num">{words.more(more)}</span> : null}
      </div>
    </section>
  );
}
