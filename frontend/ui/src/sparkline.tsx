import classes from "./sparkline.module.css";

/** A value at a place of a course; the text is how it is read. */
type CoursePoint = { label: string; value: number; text: string };

type Props = { label: string; points: readonly CoursePoint[] };

const WIDTH = 100;
const HEIGHT = 32;
const EDGE = 2;

function places(points: readonly CoursePoint[]): [number, number][] {
  const highest = Math.max(0, ...points.map(({ value }) => value));
  const lowest = Math.min(0, ...points.map(({ value }) => value));
  const range = highest - lowest || 1;
  const step = points.length > 1 ? WIDTH / (points.length - 1) : 0;
  return points.map(({ value }, index) => [
    index * step,
    HEIGHT - EDGE - ((value - lowest) / range) * (HEIGHT - 2 * EDGE),
  ]);
}

/** How a number went, without words; whoever does not see it has the numbers as a table. */
export function Sparkline({ label, points }: Props) {
  const line = places(points)
    .map(([x, y]) => `${x},${y}`)
    .join(" ");
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={classes.course}
        aria-hidden
      >
        <polygon points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} />
        <polyline points={line} />
      </svg>
      <table className="k-spoken">
        <caption>{label}</caption>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <th scope="row">{point.label}</th>
              <td>{point.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
