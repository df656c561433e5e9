/**
 * Entry of the practice centre's service as a utility process; `centre-practice.ts` starts it.
 */
import { stdinFromParent } from './child-stdin.ts';

stdinFromParent(process);
await import('#main/centre/service-process.ts');
