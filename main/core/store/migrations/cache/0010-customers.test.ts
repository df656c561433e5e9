import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { customers0010 } from './0010-customers.ts';

describe('customers0010', () => {
  it('removes a customer’s keys with the customer, and is strict about types', () => {
    const db = openInMemory([customers0010]);
    db.exec("INSERT INTO customers VALUES ('c', '{}', 1, 'ana', 5)");
    db.exec("INSERT INTO customerKeys VALUES ('c', 'n:600')");
    expect(() => db.exec("INSERT INTO customerKeys VALUES ('nobody', 'n:601')")).toThrow(
      /FOREIGN KEY/,
    );
    expect(() => db.exec("INSERT INTO customers VALUES ('d', '{}', 'one', 'x', 5)")).toThrow();
    db.exec("DELETE FROM customers WHERE id = 'c'");
    expect(db.prepare('SELECT * FROM customerKeys').all()).toEqual([]);
    db.close();
  });
});
