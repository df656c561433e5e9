/** Every kind of problem that the practice customers have had. */
import type { Issue } from '../issue.ts';
import { BILLING_ISSUES } from './billing.ts';
import { CONNECTION_ISSUES } from './connection.ts';

/** All issues. */
export const ISSUES: readonly Issue[] = [...CONNECTION_ISSUES, ...BILLING_ISSUES];
