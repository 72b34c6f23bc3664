import type { ReactNode } from "react";
import classes from "./notice.module.css";

type Props = { tone: "accent" | "warn" | "danger"; title: string; children?: ReactNode; actions?: ReactNode };

/** Something to know before anything else on the page. */
export function Notice({ tone, title, children, actions }: Props) {
  return (
    <section className={classes.notice} data-tone={tone} aria-label={title}>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children && <p className={classes.text}>{children}</p>}
      </div>
      {actions}
    </section>
  );
}
