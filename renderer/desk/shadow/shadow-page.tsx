/** The agent's screen as a page, for when the learner has no conversation of their own beside it: a chat, or a wrap-up. */
import { PageFrame } from '../shell/page-frame.tsx';
import { select } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { ShadowScreen } from './shadow-screen.tsx';

/** The page. */
export function ShadowPage() {
  const text = useText();
  return (
    <PageFrame title={text.together.shadow.title} onBack={() => select({ kind: 'day' })}>
      <ShadowScreen />
    </PageFrame>
  );
}
