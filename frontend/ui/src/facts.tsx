import type { ReactNode } from "react";
import classes from "./facts.module.css";
import { Nothing } from "./nothing";

export type Fact = { label: string; value: ReactNode };

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === "";
}

/** Names and values, side by side on wide screens. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes.fact}>
          <dt>{fact.label}</dt>
          <dd>{isEmpty(fact.value) ? <Nothing /> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
