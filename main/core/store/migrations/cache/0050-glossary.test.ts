import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { articles0020 } from './0020-articles.ts';
import { customers0010 } from './0010-customers.ts';
import { glossary0050 } from './0050-glossary.ts';

describe('glossary0050', () => {
  it('adds an empty glossary beside articles that are there', () => {
    const db = openInMemory([customers0010, articles0020]);
    db.exec("INSERT INTO articles VALUES (1, 'a', 'es', 1, 'a', '{}')");
    migrate(db, [customers0010, articles0020, glossary0050]);
    expect(db.prepare('SELECT id FROM articles').all()).toEqual([{ id: 'a' }]);
    db.exec("INSERT INTO glossary VALUES ('g', '{}')");
    db.exec("INSERT INTO glossaryFacts VALUES ('revision', 3)");
    expect(db.prepare('SELECT id FROM glossary').all()).toEqual([{ id: 'g' }]);
    db.close();
  });
});
