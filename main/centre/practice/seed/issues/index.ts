/** Every kind of problem that the practice customers have had. */
import type { Issue } from '../issue.ts';
import { ACCOUNT_ISSUES } from './account.ts';
import { BILLING_ISSUES } from './billing.ts';
import { CONNECTION_ISSUES } from './connection.ts';
import { CONTRACT_ISSUES } from './contract.ts';
import { EQUIPMENT_ISSUES } from './equipment.ts';

/** All issues. */
export const ISSUES: readonly Issue[] = [
  ...CONNECTION_ISSUES,
  ...EQUIPMENT_ISSUES,
  ...BILLING_ISSUES,
  ...CONTRACT_ISSUES,
  ...ACCOUNT_ISSUES,
];
