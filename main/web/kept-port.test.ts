import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPort, lastPort } from './kept-port.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-port-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('lastPort', () => {
  it('gives the kept port while it is free', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    keepPort(dir, port);
    expect(await lastPort(dir)).toBe(0);
    await new Promise((resolve) => server.close(resolve));
    expect(await lastPort(dir)).toBe(port);
  });

  it('lets the system choose at the first start and after nonsense', async () => {
    expect(await lastPort(dir)).toBe(0);
    for (const text of ['{', '{"port":80}', '{"port":"x"}', '{"port":70000}', 'null']) {
      writeFileSync(join(dir, 'port.json'), text);
      expect(await lastPort(dir), text).toBe(0);
    }
  });
});
