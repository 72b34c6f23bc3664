import type { ReactNode } from "react";
import { formatNumber } from "./format";
import classes from "./stacked-bars.module.css";
import { useLocale } from "./use-locale";
import { useTranslation } from "./use-translation";

export type BarPart<Name extends string> = { name: Name; label: string; tone: "accent" | "warn" | "muted" };
export type StackedBar<Name extends string> = {
  key: string;
  label: string;
  /** below the bar, where there is little room */
  short: string;
  values: Record<Name, number>;
};

/** What makes a link of a part: where it leads is not for here to know. */
type PartLinkProps = {
  className?: string;
  title?: string;
  tabIndex?: number;
  "data-tone"?: string;
  "aria-label"?: string;
  children?: ReactNode;
};

type Props<Name extends string> = {
  label: string;
  parts: readonly BarPart<Name>[];
  bars: readonly StackedBar<Name>[];
  categoryHeader: string;
  link: (bar: StackedBar<Name>, part: BarPart<Name>, props: PartLinkProps) => ReactNode;
};

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

type Filled<Name extends string> = Pick<Props<Name>, "parts" | "link">;

function Column<Name extends string>({
  bar,
  parts,
  link,
  highest,
}: Filled<Name> & { bar: StackedBar<Name>; highest: number }) {
  const locale = useLocale();
  const all = sum(parts.map(({ name }) => bar.values[name]));
  return (
    <div className={classes.column}>
      <div className={classes.total}>{all > 0 && formatNumber(all, locale)}</div>
      <div className={classes.room}>
        <div className={classes.stack} style={{ height: `${highest === 0 ? 0 : (all / highest) * 100}%` }}>
          {parts
            .filter(({ name }) => bar.values[name] > 0)
            .map((part) => (
              <span key={part.name} className={classes.slot} style={{ flexGrow: bar.values[part.name] }}>
                {link(bar, part, {
                  className: classes.part,
                  title: `${bar.label} · ${part.label}: ${formatNumber(bar.values[part.name], locale)}`,
                  // with the keyboard one goes to the same places from the table
                  tabIndex: -1,
                  "data-tone": part.tone,
                })}
              </span>
            ))}
        </div>
      </div>
      <div className={classes.short}>{bar.short}</div>
    </div>
  );
}

function Numbers<Name extends string>({ label, parts, bars, categoryHeader, link }: Props<Name>) {
  const locale = useLocale();
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{categoryHeader}</th>
          {parts.map((part) => (
            <th key={part.name} scope="col">
              {part.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.label}</th>
            {parts.map((part) => {
              const number = formatNumber(bar.values[part.name], locale);
              const spoken = `${bar.label}, ${part.label}: ${number}`;
              return (
                <td key={part.name}>
                  {bar.values[part.name] === 0
                    ? number
                    : link(bar, part, { className: "k-link", "aria-label": spoken, children: number })}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Bars of several parts side by side, each part a link; the same as a table for whoever prefers or needs it. */
export function StackedBars<Name extends string>(props: Props<Name>) {
  const { t } = useTranslation("ui");
  const { parts, bars, link, label } = props;
  const highest = Math.max(0, ...bars.map(({ values }) => sum(parts.map(({ name }) => values[name]))));
  return (
    <figure className={classes.figure} aria-label={label}>
      <ul className={classes.legend}>
        {parts.map(({ name, label: word, tone }) => (
          <li key={name} data-tone={tone}>
            {word}
          </li>
        ))}
      </ul>
      <div className={classes.bars} aria-hidden>
        {bars.map((bar) => (
          <Column key={bar.key} bar={bar} parts={parts} link={link} highest={highest} />
        ))}
      </div>
      <details className={classes.details}>
        <summary>{t("asTable")}</summary>
        <div className={classes.scroll}>
          <Numbers {...props} />
        </div>
      </details>
    </figure>
  );
}
