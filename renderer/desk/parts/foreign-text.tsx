/** Text that a stranger may have written, isolated so that its direction cannot disturb what stands beside it. */
import { cleanForeignText } from './clean-foreign-text.ts';

/** Always text, never markup. */
export function ForeignText({
  children,
  maxLength = 400,
  className,
}: {
  readonly children: string;
  readonly maxLength?: number;
  readonly className?: string;
}) {
  return (
    <bdi className={className} dir="auto">
      {cleanForeignText(children, maxLength)}
    </bdi>
  );
}
