import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { articles0020 } from './0020-articles.ts';
import { articleTexts0060 } from './0060-article-texts.ts';
import { customers0010 } from './0010-customers.ts';

describe('articleTexts0060', () => {
  it('asks for all articles again, and keeps the ones that are there until they come', () => {
    const db = openInMemory([customers0010, articles0020]);
    db.exec("INSERT INTO articles VALUES (1, 'a', 'es', 1, 'a', '{}')");
    db.exec("INSERT INTO articleFacts VALUES ('revision', 7), ('asOfMs', 1000)");
    migrate(db, [customers0010, articles0020, articleTexts0060]);
    expect(db.prepare('SELECT id FROM articles').all()).toEqual([{ id: 'a' }]);
    expect(db.prepare('SELECT name FROM articleFacts').all()).toEqual([{ name: 'asOfMs' }]);
    db.close();
  });
});
