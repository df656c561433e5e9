/** Reads the practice customers who write from their files below `chat-scenarios/`; every file is checked. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chatScript, type ChatScript } from './chat-script.ts';

const FOLDER = join(import.meta.dirname, 'chat-scenarios');

/** All of them in the order of their file names. */
export function loadChatScenarios(): ChatScript[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => chatScript.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));
}
