/** Who has listened to, looked at or changed something of the agent's own: the log is theirs to read. */
import { PageFrame } from '../shell/page-frame.tsx';
import { AuditLines } from '../team/audit-lines.tsx';
import { useText } from '../text/use-text.ts';

/** The page. */
export function AuditPage() {
  const words = useText().together.audit;
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <div className="card audit-page">
        <AuditLines agentId={null} label={words.short} empty={words.empty} />
      </div>
    </PageFrame>
  );
}
