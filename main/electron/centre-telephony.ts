/**
 * Entry of the practice telephony as a utility process; `centre-practice.ts` starts it.
 */
import { stdinFromParent } from './child-stdin.ts';

stdinFromParent(process);
await import('#main/centre/telephony/practice/process.ts');
