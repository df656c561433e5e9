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
import { glossaryEsWriter1 } from './glossary-es-writer-1.ts';
import { glossaryEsWriter2 } from './glossary-es-writer-2.ts';
import { glossaryEsWriter3 } from './glossary-es-writer-3.ts';
import { glossaryEnWriter1 } from './glossary-en-writer-1.ts';
import { glossaryEnWriter2 } from './glossary-en-writer-2.ts';
import { glossaryEnWriter3 } from './glossary-en-writer-3.ts';
import { glossaryEsCalc1 } from './glossary-es-calc-1.ts';
import { glossaryEsCalc2 } from './glossary-es-calc-2.ts';
import { glossaryEsCalc3 } from './glossary-es-calc-3.ts';
import { glossaryEnCalc1 } from './glossary-en-calc-1.ts';
import { glossaryEnCalc2 } from './glossary-en-calc-2.ts';
import { glossaryEnCalc3 } from './glossary-en-calc-3.ts';
import { glossaryEsImpress1 } from './glossary-es-impress-1.ts';
import { glossaryEsImpress2 } from './glossary-es-impress-2.ts';
import { glossaryEsOffice1 } from './glossary-es-office-1.ts';
import { glossaryEsOffice2 } from './glossary-es-office-2.ts';
import { glossaryEnImpress1 } from './glossary-en-impress-1.ts';
import { glossaryEnImpress2 } from './glossary-en-impress-2.ts';
import { glossaryEnOffice1 } from './glossary-en-office-1.ts';
import { glossaryEnOffice2 } from './glossary-en-office-2.ts';
import { glossaryEsMore1 } from './glossary-es-more-1.ts';
import { glossaryEsMore2 } from './glossary-es-more-2.ts';
import { glossaryEnMore } from './glossary-en-more.ts';
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
  ...glossaryEsWriter1,
  ...glossaryEsWriter2,
  ...glossaryEsWriter3,
  ...glossaryEsCalc1,
  ...glossaryEsCalc2,
  ...glossaryEsCalc3,
  ...glossaryEsImpress1,
  ...glossaryEsImpress2,
  ...glossaryEsOffice1,
  ...glossaryEsOffice2,
  ...glossaryEsMore1,
  ...glossaryEsMore2,
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
  ...glossaryEnWriter1,
  ...glossaryEnWriter2,
  ...glossaryEnWriter3,
  ...glossaryEnCalc1,
  ...glossaryEnCalc2,
  ...glossaryEnCalc3,
  ...glossaryEnImpress1,
  ...glossaryEnImpress2,
  ...glossaryEnOffice1,
  ...glossaryEnOffice2,
  ...glossaryEnMore,
];

/** Both: a centre has one glossary, whatever its customers speak. */
export const glossary: readonly GlossaryLine[] = [...glossaryEs, ...glossaryEn];
