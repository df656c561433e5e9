/** A place with nothing in it yet: a sentence, and the next step if there is one. */
import type { ReactNode } from 'react';

/** A sentence instead of an empty place. */
export function Empty({
  children,
  step,
}: {
  readonly children: ReactNode;
  readonly step?: ReactNode;
}) {
  return (
    <div className="empty">
      <p>{children}</p>
      {step}
    </div>
  );
}
