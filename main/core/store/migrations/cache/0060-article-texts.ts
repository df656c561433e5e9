/**
 * Articles are searched by other stems and by their beginnings. All of them are asked of the centre again, which writes each anew;
 * until then they are found as before.
 */
import type { Migration } from '../../migrate.ts';

export const articleTexts0060: Migration = {
  version: 60,
  sql: `DELETE FROM articleFacts WHERE name = 'revision';`,
};
