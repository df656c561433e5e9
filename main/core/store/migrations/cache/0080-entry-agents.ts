/**
 * How many entries of each customer were whose: with whom a history of 20,000 rows can be looked through is then read in as many rows as
 * there are people. Triggers keep it in step whoever adds, changes or removes an entry, so that a name goes with its last entry.
 */
import type { Migration } from '../../migrate.ts';

/** Empty: nobody's. */
const agentOf = (json: string): string =>
  `coalesce(CASE WHEN json_valid(${json}) THEN json_extract(${json}, '$.agentName') END, '')`;

const leave = `
      UPDATE entryAgents SET n = n - 1 WHERE customerId = old.customerId AND agentName = ${agentOf('old.json')};
      DELETE FROM entryAgents WHERE customerId = old.customerId AND agentName = ${agentOf('old.json')} AND n = 0;`;
const come = `
      INSERT INTO entryAgents VALUES (new.customerId, ${agentOf('new.json')}, 1)
        ON CONFLICT (customerId, agentName) DO UPDATE SET n = n + 1;`;

export const entryAgents0080: Migration = {
  version: 80,
  sql: `
    CREATE TABLE entryAgents (
      customerId TEXT NOT NULL,
      agentName TEXT NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (customerId, agentName)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO entryAgents SELECT customerId, ${agentOf('json')}, count(*) FROM entries GROUP BY 1, 2;
    CREATE TRIGGER entryAgentAdded AFTER INSERT ON entries BEGIN${come}
    END;
    CREATE TRIGGER entryAgentChanged AFTER UPDATE OF customerId, json ON entries
      WHEN old.json <> new.json OR old.customerId <> new.customerId BEGIN${leave}${come}
    END;
    CREATE TRIGGER entryAgentRemoved AFTER DELETE ON entries BEGIN${leave}
    END;
  `,
};
