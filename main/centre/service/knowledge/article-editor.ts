/**
 * What leads write: articles with their versions, archived instead of deleted, and the answers to proposed corrections, which reach
 * their author as a message of the lead. Handlers are synchronous: text, history and answer are one commit.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { CorrectionAnswer } from '#src/model/article-editing.ts';
import type { Article } from '#src/model/article.ts';
import { messageId, MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import type { ArticleId } from '#src/model/ids.ts';
import { maskSensitive } from '#src/privacy/mask.ts';
import { plainText } from '#src/team/plain-text.ts';
import { readArticle, removeArticle, writeArticle } from '../../store/article-records.ts';
import {
  countListed,
  lastArticleVersion,
  listArchived,
  listArticles,
  readArticleVersions,
  writeArticleVersion,
} from '../../store/article-version-records.ts';
import { answerFeedback, readFeedback } from '../../store/feedback-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { RequestHandlers } from '../requests.ts';
import type { SignedIn } from '../sign-in.ts';
import type { TeamChat } from '../team/team-chat.ts';
import { answerToProposer } from './correction-answer.ts';
import { leadOnly, tellKnowledgeChanged } from './leads-shelf.ts';

export type ArticleEditorHandlers = Pick<
  RequestHandlers,
  | 'article/list'
  | 'article/put'
  | 'article/archive'
  | 'article/versions'
  | 'article/feedback-decline'
>;

const MONTH_MS = 30 * 24 * 3_600_000;
/** So many versions are looked through for what the company had written before. */
const KNOWN_VERSIONS = 20;

/** One per service. */
export function createArticleEditorHandlers(
  context: CentreContext,
  chat: Pick<TeamChat, 'send'>,
): ArticleEditorHandlers {
  const { clock, db, newId } = context.ports;
  const nameOf = (who: SignedIn): string => context.agents.get(who.agentId).profile.name;

  /** What is there, unless it is news, which are written elsewhere; refuses when it is not the version that was changed. */
  const current = (id: ArticleId, version: number): Article | null => {
    const found = readArticle(db, id);
    if (found?.isBriefing === true) throw new Refusal('refused', 'news are no article');
    if ((found?.version ?? 0) !== version) throw new Refusal('conflict', 'changed meanwhile');
    return found;
  };
  /** An article of before history was written begins its history. */
  const rememberFirst = (found: Article): void => {
    if (lastArticleVersion(db, found.id) > 0) return;
    const { ownerName: byName, updatedAtMs: atMs } = found;
    writeArticleVersion(db, { act: 'kept', atMs, byName, article: found });
  };
  /** Numbers of the company's own that stood there before stay: only what is new was masked on its way. */
  const withKnownNumbers = (
    id: ArticleId,
    wanted: CentreRequest<'article/put'>['article'],
  ): CentreRequest<'article/put'>['article'] => {
    const before = [
      readArticle(db, id),
      ...readArticleVersions(db, id, KNOWN_VERSIONS).map(({ article }) => article),
    ].flatMap((each) => (each ? [each.title, ...each.body, ...each.steps, ...each.keywords] : []));
    const known = new Map(
      before.reverse().map((each) => [maskSensitive(each, context.privacy), each]),
    );
    const back = (each: string): string => known.get(each) ?? each;
    return {
      ...wanted,
      title: back(wanted.title),
      body: wanted.body.map(back),
      steps: wanted.steps.map(back),
      keywords: wanted.keywords.map(back),
    };
  };
  const answer = (
    who: SignedIn,
    outcome: 'accepted' | 'declined',
    { feedbackId, text }: CorrectionAnswer,
  ): void => {
    const found = readFeedback(db, feedbackId);
    if (!found || found.text === '') throw new Refusal('not-found', 'no such correction');
    answerFeedback(db, feedbackId, outcome);
    const proposer = context.agents.all().find(({ profile }) => profile.id === found.agentId);
    if (!proposer || found.agentId === who.agentId) return;
    chat.send(who.agentId, {
      messageId: messageId.parse(newId('answer')),
      with: { kind: 'agent', agentId: found.agentId },
      interactionId: null,
      text: answerToProposer(proposer.profile.language, outcome, {
        title: readArticle(db, found.articleId)?.title ?? '',
        proposed: found.text,
        word: plainText(text),
      }).slice(0, MOST_MESSAGE_CHARACTERS),
    });
  };

  return {
    'article/list': (who, { limit }) => {
      leadOnly(context, who);
      return {
        rows: [...listArticles(db, clock.nowMs() + MONTH_MS, limit)],
        archived: [...listArchived(db, limit)],
        count: countListed(db),
      };
    },
    'article/put': (who, { article: wanted, version, answering }) => {
      leadOnly(context, who);
      const before = current(wanted.id, version);
      if (answering && !readFeedback(db, answering.feedbackId))
        throw new Refusal('not-found', 'no such correction');
      if (before) rememberFirst(before);
      const atMs = clock.nowMs();
      const article: Article = {
        ...withKnownNumbers(wanted.id, wanted),
        version: Math.max(version, lastArticleVersion(db, wanted.id)) + 1,
        updatedAtMs: atMs,
      };
      writeArticle(db, article);
      writeArticleVersion(db, { act: 'saved', atMs, byName: nameOf(who), article });
      if (answering) answer(who, 'accepted', answering);
      tellKnowledgeChanged(context);
      return article;
    },
    'article/archive': (who, { articleId, version, isArchived }) => {
      leadOnly(context, who);
      const atMs = clock.nowMs();
      const byName = nameOf(who);
      if (isArchived) {
        // Archived twice is archived.
        if (!readArticle(db, articleId) && lastArticleVersion(db, articleId) > 0) return {};
        const before = current(articleId, version);
        if (!before) throw new Refusal('not-found', 'no such article');
        rememberFirst(before);
        removeArticle(db, articleId);
        writeArticleVersion(db, { act: 'archived', atMs, byName, article: before });
      } else {
        if (readArticle(db, articleId)) return {};
        const [last] = readArticleVersions(db, articleId, 1);
        if (!last) throw new Refusal('not-found', 'no such article');
        const article = { ...last.article, version: last.article.version + 1, updatedAtMs: atMs };
        writeArticle(db, article);
        writeArticleVersion(db, { act: 'returned', atMs, byName, article });
      }
      tellKnowledgeChanged(context);
      return {};
    },
    'article/versions': (who, { articleId, limit }) => {
      leadOnly(context, who);
      const found = readArticle(db, articleId);
      const versions = [...readArticleVersions(db, articleId, limit)];
      if (!found || versions.length > 0) return { versions };
      const { ownerName: byName, updatedAtMs: atMs } = found;
      return { versions: [{ act: 'kept' as const, atMs, byName, article: found }] };
    },
    'article/feedback-decline': (who, request) => {
      leadOnly(context, who);
      answer(who, 'declined', request);
      return {};
    },
  };
}
