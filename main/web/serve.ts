/**
 * The entry of the core process: the real core in its host. The supervisor forks it (`core-process.ts`) and starts it again
 * on the same port and key when it dies.
 */
import { createCore } from '#main/core/app.ts';
import { hostCore } from './core-host.ts';

hostCore(createCore);
