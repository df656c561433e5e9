/** One word for a mean opinion score. Below 3.1 most people complain (ITU-T G.107, annex B), below 3.6 many do. */

/** Good, fair or poor; `none` when nothing was measured. */
export function gradeVoice(mos: number | null): 'good' | 'fair' | 'poor' | 'none' {
  if (mos === null) return 'none';
  return mos >= 3.6 ? 'good' : mos >= 3.1 ? 'fair' : 'poor';
}
