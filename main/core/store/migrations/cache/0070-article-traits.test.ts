import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { articles0020 } from './0020-articles.ts';
import { articleTexts0060 } from './0060-article-texts.ts';
import { articleTraits0070 } from './0070-article-traits.ts';
import { customers0010 } from './0010-customers.ts';

describe('articleTraits0070', () => {
  it('knows of the articles that are there what they are filtered by; of one without a word the least', () => {
    const before = [customers0010, articles0020, articleTexts0060];
    const db = openInMemory(before);
    const add = db.prepare("INSERT INTO articles VALUES (?, ?, 'es', 1, '', ?)");
    add.run(1, 'a', '{"queueIds":["billing","sales"],"isBriefing":true,"expiresAtMs":5000.5}');
    add.run(2, 'b', '{"queueIds":[],"expiresAtMs":null}');
    add.run(3, 'c', '{}');
    add.run(4, 'd', 'broken');
    migrate(db, [...before, articleTraits0070]);
    expect(db.prepare('SELECT * FROM articleTraits').raw().all()).toEqual([
      [1, 'es', 1, 5000, '["billing","sales"]'],
      [2, 'es', 0, null, '[]'],
      [3, 'es', 0, null, '[]'],
    ]);
    db.close();
  });
});
