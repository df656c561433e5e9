/** Scores from left to right as a line of a word's height. Decoration: the words beside it say the same. */

const WIDTH = 48;
const HEIGHT = 14;
const INSET = 2;

/** Nothing below three scores: two points are no course. */
export function SparkLine({ scores }: { readonly scores: readonly number[] }) {
  const shown = scores.slice(-12);
  if (shown.length < 3) return null;
  const point = (score: number, at: number): readonly [x: number, y: number] => [
    INSET + (at * (WIDTH - 2 * INSET)) / (shown.length - 1),
    // From 1 at the bottom to 5 at the top, so that two customers can be compared.
    HEIGHT - INSET - ((Math.min(5, Math.max(1, score)) - 1) / 4) * (HEIGHT - 2 * INSET),
  ];
  const points = shown.map(point);
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={points.map((each) => each.map((n) => n.toFixed(1)).join(',')).join(' ')} />
      <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="1.75" />
    </svg>
  );
}
