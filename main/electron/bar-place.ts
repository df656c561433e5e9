/**
 * Where the call bar stands: where the agent put it on each display, kept in a small file of the profile. Pure but for that
 * file; a place that lies on no display any more is moved back into sight.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A display as Electron tells it. */
export interface DisplayArea {
  readonly id: number;
  readonly workArea: Area;
}
/** From the corner of the display's work area. */
export interface BarPlaces {
  readonly lastDisplay: number | null;
  readonly byDisplay: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

export const BAR_SIZE = { width: 460, height: 104 } as const;
/** From the edge, when it was never moved: upper right, where it covers least of what is read. */
const MARGIN_PX = 16;
const FILE = 'call-bar.json';
const MOST_DISPLAYS = 20;
const noPlaces: BarPlaces = { lastDisplay: null, byDisplay: {} };

const clamp = (value: number, low: number, high: number): number =>
  Math.round(Math.max(low, Math.min(value, Math.max(low, high))));

/** Where it goes: the display it was last on, else the first one that is given. */
export function placeBar(places: BarPlaces, displays: readonly DisplayArea[]): Area | null {
  const display = displays.find(({ id }) => id === places.lastDisplay) ?? displays[0];
  if (!display) return null;
  const { workArea } = display;
  const kept = places.byDisplay[String(display.id)];
  const wanted = kept ?? { x: workArea.width - BAR_SIZE.width - MARGIN_PX, y: MARGIN_PX };
  return {
    ...BAR_SIZE,
    x: workArea.x + clamp(wanted.x, 0, workArea.width - BAR_SIZE.width),
    y: workArea.y + clamp(wanted.y, 0, workArea.height - BAR_SIZE.height),
  };
}

/** The places after it was moved to here. */
export function movedTo(
  places: BarPlaces,
  bar: { readonly x: number; readonly y: number },
  display: DisplayArea,
): BarPlaces {
  const here = { x: bar.x - display.workArea.x, y: bar.y - display.workArea.y };
  const others = Object.entries(places.byDisplay).filter(([id]) => id !== String(display.id));
  return {
    lastDisplay: display.id,
    byDisplay: Object.fromEntries([
      ...others.slice(-(MOST_DISPLAYS - 1)),
      [String(display.id), here],
    ]),
  };
}

const isPoint = (value: unknown): value is { x: number; y: number } =>
  typeof value === 'object' &&
  value !== null &&
  'x' in value &&
  'y' in value &&
  Number.isFinite(value.x) &&
  Number.isFinite(value.y);

/** What was kept; nothing where there is no file or it is broken. */
export function readPlaces(profileDir: string): BarPlaces {
  try {
    const value: unknown = JSON.parse(readFileSync(join(profileDir, FILE), 'utf8'));
    if (typeof value !== 'object' || value === null || !('byDisplay' in value)) return noPlaces;
    const { byDisplay } = value;
    if (typeof byDisplay !== 'object' || byDisplay === null) return noPlaces;
    const points = Object.entries(byDisplay).filter(([, point]) => isPoint(point));
    const last = 'lastDisplay' in value ? value.lastDisplay : null;
    return {
      lastDisplay: typeof last === 'number' ? last : null,
      byDisplay: Object.fromEntries(points.slice(0, MOST_DISPLAYS)) as BarPlaces['byDisplay'],
    };
  } catch {
    return noPlaces; // never moved, or half written: it stands where it stands at first
  }
}

/** Keeps them; a full disk loses only the place. */
export function keepPlaces(profileDir: string, places: BarPlaces): void {
  try {
    writeFileSync(join(profileDir, FILE), JSON.stringify(places), { mode: 0o600 });
  } catch {
    // It stands where it was last kept after the next start.
  }
}
