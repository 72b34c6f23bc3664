import classes from "./bar-chart.module.css";
import { formatNumber } from "./format";
import { useLocale } from "./use-locale";
import { useTranslation } from "./use-translation";

export type Bar = { label: string; value: number; tone?: "neutral" | "up" | "down" };

type Props = { label: string; bars: Bar[]; categoryHeader: string; valueHeader: string };

const WIDTH = 44;
const HEIGHT = 150;
const HEAD = 18;
const FOOT = 24;

function BarShape({ bar, index, highest }: { bar: Bar; index: number; highest: number }) {
  const locale = useLocale();
  const height = highest === 0 ? 0 : (bar.value / highest) * (HEIGHT - HEAD - FOOT);
  const x = index * WIDTH;
  const top = HEIGHT - FOOT - height;
  return (
    <g>
      <rect x={x + 6} y={top} width={WIDTH - 12} height={height} rx={3} data-tone={bar.tone ?? "neutral"} />
      {bar.value > 0 && (
        <text x={x + WIDTH / 2} y={top - 5} className={classes.value}>
          {formatNumber(bar.value, locale)}
        </text>
      )}
      <text x={x + WIDTH / 2} y={HEIGHT - 8} className={classes.label}>
        {bar.label}
      </text>
    </g>
  );
}

/** Bars side by side; the same numbers as a table for whoever prefers or needs them. */
export function BarChart({ label, bars, categoryHeader, valueHeader }: Props) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const highest = Math.max(0, ...bars.map(({ value }) => value));
  const width = bars.length * WIDTH;
  return (
    <figure className={classes.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          className={classes.chart}
          style={{ minWidth: width, maxWidth: width * 2 }}
        >
          <line x1={0} x2={width} y1={HEIGHT - FOOT + 0.5} y2={HEIGHT - FOOT + 0.5} />
          {bars.map((bar, index) => (
            <BarShape key={bar.label} bar={bar} index={index} highest={highest} />
          ))}
        </svg>
      </div>
      <details className={classes.details}>
        <summary>{t("asTable")}</summary>
        <table aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{categoryHeader}</th>
              <th scope="col">{valueHeader}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td>{formatNumber(bar.value, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
