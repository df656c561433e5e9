/** What agents say of articles, and the leads' list of it. Nothing that an agent says is ever refused: it may come late. */
import { articleId } from '#src/model/ids.ts';
import { readArticle } from '../../store/article-records.ts';
import {
  closeFeedback,
  countVerdicts,
  readCorrections,
  writeFeedback,
} from '../../store/feedback-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { RequestHandlers } from '../requests.ts';
import { leadOnly } from './leads-shelf.ts';

export type FeedbackHandlers = Pick<
  RequestHandlers,
  'article/feedback' | 'article/feedback-list' | 'article/feedback-done'
>;

const MOST = 200;

/** One per service. */
export function createFeedbackHandlers(context: CentreContext): FeedbackHandlers {
  const { clock, db } = context.ports;
  return {
    'article/feedback': (who, request) => {
      const atMs = Math.min(request.atMs, clock.nowMs());
      writeFeedback(db, { ...request, text: request.text.trim(), agentId: who.agentId, atMs });
      return {};
    },
    'article/feedback-list': (who) => {
      leadOnly(context, who);
      const names = new Map(context.agents.all().map(({ profile }) => [profile.id, profile.name]));
      return {
        corrections: readCorrections(db, MOST).map(({ agentId, verdict: _verdict, ...rest }) => {
          const found = readArticle(db, rest.articleId);
          return {
            ...rest,
            title: found?.title ?? '',
            currentVersion: found?.version ?? null,
            byName: names.get(agentId) ?? '',
          };
        }),
        votes: countVerdicts(db, MOST).flatMap(({ articleId: id, version, right, wrong }) => {
          const found = readArticle(db, articleId.parse(id));
          // What was said of an older version may have been mended.
          return found?.version === version
            ? [{ articleId: found.id, title: found.title, right, wrong }]
            : [];
        }),
      };
    },
    'article/feedback-done': (who, request) => {
      leadOnly(context, who);
      if (!closeFeedback(db, request.feedbackId, request.isDone))
        throw new Refusal('not-found', 'no such correction');
      return {};
    },
  };
}
