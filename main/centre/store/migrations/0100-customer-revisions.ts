/**
 * In which order customers changed, with all that belongs to them, and for whose desks: so that a desk fetches only what it does
 * not have. Triggers write it, so that whatever writes a customer, a case or an interaction cannot forget it. The row of a
 * customer who is gone stays: desks hear so with their next fetch.
 */
const next = '(SELECT coalesce(max(revision), 0) + 1 FROM customer_revisions)';
const changed = (id: string): string =>
  `INSERT OR REPLACE INTO customer_revisions (customer_id, revision) VALUES (${id}, ${next});`;
const onEach = (table: string, id: string): string =>
  `
    CREATE TRIGGER ${table}_in AFTER INSERT ON ${table} BEGIN ${changed(`NEW.${id}`)} END;
    CREATE TRIGGER ${table}_out AFTER DELETE ON ${table} BEGIN ${changed(`OLD.${id}`)} END;
    CREATE TRIGGER ${table}_new AFTER UPDATE ON ${table} BEGIN ${changed(`OLD.${id}`)} ${changed(`NEW.${id}`)} END;
  `;
const ofQueue = (row: string): string =>
  `INSERT OR IGNORE INTO customer_scopes (scope, customer_id)
     SELECT 'queue:' || json_extract(${row}.record, '$.queueId'), ${row}.customer_id
     WHERE json_extract(${row}.record, '$.queueId') IS NOT NULL;`;
const ofAgent = `
  INSERT OR IGNORE INTO customer_scopes (scope, customer_id)
    SELECT 'agent:' || NEW.agent_id, json_extract(NEW.record, '$.customerId')
    WHERE json_extract(NEW.record, '$.customerId') IS NOT NULL AND NEW.done_at_ms IS NULL;
  INSERT OR REPLACE INTO customer_revisions (customer_id, revision)
    SELECT json_extract(NEW.record, '$.customerId'), ${next}
    WHERE json_extract(NEW.record, '$.customerId') IS NOT NULL;`;

export const migration0100 = {
  version: 100,
  sql: `
    CREATE TABLE customer_revisions (customer_id TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT;
    CREATE INDEX customer_revisions_by_revision ON customer_revisions (revision);
    CREATE TABLE customer_scopes (
      scope TEXT NOT NULL,
      customer_id TEXT NOT NULL,
      PRIMARY KEY (scope, customer_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX customer_scopes_by_customer ON customer_scopes (customer_id, scope);

    -- The newest contact counts as the newest change.
    INSERT INTO customer_revisions (customer_id, revision)
      SELECT id, row_number() OVER (ORDER BY coalesce(
        (SELECT max(started_at_ms) FROM entries WHERE entries.customer_id = customers.id), 0), id)
      FROM customers;
    INSERT OR IGNORE INTO customer_scopes (scope, customer_id)
      SELECT DISTINCT 'queue:' || json_extract(record, '$.queueId'), customer_id FROM entries
      WHERE json_extract(record, '$.queueId') IS NOT NULL;
    INSERT OR IGNORE INTO customer_scopes (scope, customer_id)
      SELECT DISTINCT 'agent:' || agent_id, json_extract(record, '$.customerId') FROM follow_ups
      WHERE json_extract(record, '$.customerId') IS NOT NULL AND done_at_ms IS NULL;
    INSERT OR IGNORE INTO facts (name, value) VALUES ('store-id', lower(hex(randomblob(8))));

    ${onEach('customers', 'id')}
    ${onEach('cases', 'customer_id')}
    ${onEach('entries', 'customer_id')}
    CREATE TRIGGER entries_scope AFTER INSERT ON entries BEGIN ${ofQueue('NEW')} END;
    CREATE TRIGGER entries_scope_new AFTER UPDATE ON entries BEGIN ${ofQueue('NEW')} END;
    CREATE TRIGGER follow_ups_scope AFTER INSERT ON follow_ups BEGIN ${ofAgent} END;
  `,
} as const;
