/** The steps of `cache.db`, in order. */
import type { Migration } from '../../migrate.ts';
import { customers0010 } from './0010-customers.ts';

export const cacheMigrations: readonly Migration[] = [customers0010];
