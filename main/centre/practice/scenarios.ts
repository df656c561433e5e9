/** Reads the practice callers and callees from their files below `scenarios/`; every file is checked. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  calleeScript,
  callerScript,
  type CalleeScript,
  type CallerScript,
} from './caller-script.ts';

const CALLEES = 'callees.json';

function folder(): string {
  return join(import.meta.dirname, 'scenarios');
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder(), file), 'utf8'));
}

/** All callers in the order of their file names. */
export function loadScenarios(): CallerScript[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith('.json') && file !== CALLEES)
    .sort()
    .map((file) => callerScript.parse(readJson(file)));
}

/** How called numbers behave. */
export function loadCallees(): CalleeScript[] {
  return calleeScript.array().parse(readJson(CALLEES));
}
