/**
 * What customers say and what the real help articles of LibreOffice, GNOME and GIMP call it, in Spanish and English: as
 * the lead of a help desk writes it for the search, from the articles alone and without knowledge of the bench's questions.
 */
import { glossaryEnGeneral1 } from './glossary-en-general-1.ts';
import { glossaryEnGeneral2 } from './glossary-en-general-2.ts';
import { glossaryEsGeneral1 } from './glossary-es-general-1.ts';
import { glossaryEsGeneral2 } from './glossary-es-general-2.ts';
import { glossaryEsGeneral3 } from './glossary-es-general-3.ts';
import { glossaryEsGnomeDesktop1 } from './glossary-es-gnome-desktop-1.ts';
import { glossaryEsGnomeDesktop2 } from './glossary-es-gnome-desktop-2.ts';
import { glossaryEsGnomeDesktop3 } from './glossary-es-gnome-desktop-3.ts';
import { glossaryEsGnomeFiles1 } from './glossary-es-gnome-files-1.ts';
import { glossaryEsGnomeFiles2 } from './glossary-es-gnome-files-2.ts';
import { glossaryEsGnomeFiles3 } from './glossary-es-gnome-files-3.ts';
import { glossaryEnGnomeDesktop1 } from './glossary-en-gnome-desktop-1.ts';
import { glossaryEnGnomeDesktop2 } from './glossary-en-gnome-desktop-2.ts';
import { glossaryEnGnomeDesktop3 } from './glossary-en-gnome-desktop-3.ts';
import { glossaryEnGnomeDesktop4 } from './glossary-en-gnome-desktop-4.ts';
import { glossaryEnGnomeFiles1 } from './glossary-en-gnome-files-1.ts';
import { glossaryEnGnomeFiles2 } from './glossary-en-gnome-files-2.ts';
import { glossaryEnGnomeFiles3 } from './glossary-en-gnome-files-3.ts';
import { glossaryEsGimp1 } from './glossary-es-gimp-1.ts';
import { glossaryEsGimp2 } from './glossary-es-gimp-2.ts';
import { glossaryEsGimp3 } from './glossary-es-gimp-3.ts';
import { glossaryEnGimp1 } from './glossary-en-gimp-1.ts';
import { glossaryEnGimp2 } from './glossary-en-gimp-2.ts';
import { glossaryEnGimp3 } from './glossary-en-gimp-3.ts';
import type { GlossaryLine } from './glossary-line.ts';

/** What is said in Spanish, and what the Spanish articles call it. */
export const glossaryEs: readonly GlossaryLine[] = [
  ...glossaryEsGeneral1,
  ...glossaryEsGeneral2,
  ...glossaryEsGeneral3,
  ...glossaryEsGnomeDesktop1,
  ...glossaryEsGnomeDesktop2,
  ...glossaryEsGnomeDesktop3,
  ...glossaryEsGnomeFiles1,
  ...glossaryEsGnomeFiles2,
  ...glossaryEsGnomeFiles3,
  ...glossaryEsGimp1,
  ...glossaryEsGimp2,
  ...glossaryEsGimp3,
];

/** What is said in English, and what the English articles call it. */
export const glossaryEn: readonly GlossaryLine[] = [
  ...glossaryEnGeneral1,
  ...glossaryEnGeneral2,
  ...glossaryEnGnomeDesktop1,
  ...glossaryEnGnomeDesktop2,
  ...glossaryEnGnomeDesktop3,
  ...glossaryEnGnomeDesktop4,
  ...glossaryEnGnomeFiles1,
  ...glossaryEnGnomeFiles2,
  ...glossaryEnGnomeFiles3,
  ...glossaryEnGimp1,
  ...glossaryEnGimp2,
  ...glossaryEnGimp3,
];

/** Both: a centre has one glossary, whatever its customers speak. */
export const glossary: readonly GlossaryLine[] = [...glossaryEs, ...glossaryEn];
