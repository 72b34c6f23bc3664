import { useHotkeys } from "@mantine/hooks";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import classes from "./associations-page.module.css";

type Props = { title: string; bar: ReactNode; tools: ReactNode; below?: ReactNode; children: ReactNode };

/** From the search straight to the first row: its box, or its link where nothing can be marked. */
function toRows(event: KeyboardEvent<HTMLElement>): void {
  const search = event.target instanceof HTMLInputElement && event.target.type === "search";
  if (!search || event.key !== "ArrowDown") return;
  const rows = event.currentTarget.querySelector("tbody");
  const first = rows?.querySelector("input[type='checkbox']") ?? rows?.querySelector("a, button");
  if (!(first instanceof HTMLElement)) return;
  event.preventDefault();
  first.focus();
}

/** One list with its filters on one line above it; the search is a key away, and the rows another. */
export function WorkFrame({ title, bar, tools, below, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const search = () => {
    const field = frame.current?.querySelector("input[type='search']");
    if (field instanceof HTMLElement) field.focus();
  };
  useHotkeys([["/", search]]);
  return (
    <section ref={frame} className={classes.work} role="group" aria-label={title} onKeyDown={toRows}>
      <div className={classes.bar}>
        {bar}
        <div className={classes.tools}>{tools}</div>
      </div>
      {below}
      {children}
    </section>
  );
}
