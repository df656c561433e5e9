/**
 * The desktop around the desk, part of `desk.ts`: what the shell can do on this computer and whether it was seen to work,
 * and what the settings page asks of it. Nothing here is a promise: a key that never fired is `unproven`.
 */
import { z } from 'zod';
import { customerId, interactionId } from '../model/ids.ts';

/** What can be asked of Puesto without looking at it; also the words of the command line (`--answer`). */
export const DESK_VERBS = ['answer', 'hang-up', 'mute', 'hold', 'show', 'dial-selection'] as const;
export const deskVerb = z.enum(DESK_VERBS);
export type DeskVerb = z.infer<typeof deskVerb>;

/** The links that other programs may give us. */
export const LINK_SCHEMES = ['tel', 'sip', 'sips', 'callto', 'puesto'] as const;
export type LinkScheme = (typeof LINK_SCHEMES)[number];

/**
 * `off`: without a key or switched off. `refused`: the system said no, another program has it. `unproven`: the system said
 * yes, which on Wayland means only that it was asked. `working`: it has fired since it was set.
 */
export const globalKeyState = z.enum(['off', 'refused', 'unproven', 'working']);
export type GlobalKeyState = z.infer<typeof globalKeyState>;

export const desktopFacts = z.object({
  /** `none`: the shell has no global keys. */
  keys: z
    .array(z.object({ verb: deskVerb, chord: z.string().max(40), state: globalKeyState }))
    .nullable(),
  /** `test`: a key only says that it works; `paused`: no key is taken, a new one is being chosen. */
  keyMode: z.enum(['live', 'test', 'paused']),
  /** On Wayland the compositor decides, and says nothing. */
  isWayland: z.boolean(),
  /** Who opens links of other programs; null where the shell cannot ask. */
  links: z.array(z.object({ scheme: z.enum(LINK_SCHEMES), isOurs: z.boolean() })).nullable(),
  /** `on-top`: above other windows; `window`: an ordinary small window. */
  bar: z.enum(['on-top', 'window']),
  /** An icon of ours stands there; a desktop that shows none looks the same to us. */
  hasTray: z.boolean(),
  /** What to put before `--answer` in the keys of the desktop. */
  command: z.string().max(500),
  /** Where `dial-selection` reads: marked text, or what was copied. Null: not here. */
  selection: z.enum(['marked', 'copied']).nullable(),
});
export type DesktopFacts = z.infer<typeof desktopFacts>;

/** A shell that says nothing about itself. */
export const noDesktop: DesktopFacts = {
  keys: null,
  keyMode: 'live',
  isWayland: false,
  links: null,
  bar: 'window',
  hasTray: false,
  command: 'npm start --',
  selection: null,
};

const nothing = z.object({});

export const desktopSlices = { desktop: desktopFacts } as const satisfies Record<string, z.ZodType>;

export const desktopIntents = {
  /** Asks the system to give us the links; whether it did is in the slice. */
  'desktop/claim-links': { payload: nothing, answer: nothing },
  'desktop/keys': { payload: z.object({ mode: desktopFacts.shape.keyMode }), answer: nothing },
  /** Shows the call bar now, so that it can be put where it shall stand. */
  'desktop/show-bar': { payload: nothing, answer: nothing },
  /** Puts it away until somebody else rings. */
  'desktop/hide-bar': { payload: nothing, answer: nothing },
  /** Brings the desk to the front: asked by the call bar. */
  'desktop/raise': { payload: nothing, answer: nothing },
  /** The desk's page is looked at, or not any more. */
  'desktop/in-front': { payload: z.object({ isInFront: z.boolean() }), answer: nothing },
  'desktop/quit': { payload: nothing, answer: nothing },
} as const satisfies Record<string, { payload: z.ZodType; answer: z.ZodType }>;

/** Another program, or a word on the command line, gives a number: the desk asks before it dials. */
export const desktopFrames = [
  z.object({ kind: z.literal('dial/offered'), number: z.string().max(40) }),
  /** A link leads to a contact: it is shown, nothing else. */
  z.object({
    kind: z.literal('entry/offered'),
    customerId,
    entryId: interactionId,
    startedAtMs: z.number(),
  }),
] as const;
