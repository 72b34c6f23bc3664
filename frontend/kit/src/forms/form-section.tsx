import { SimpleGrid } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./form-section.module.css";

type Props = { legend: string; hint?: string; children: ReactNode };

/** A group of fields: what it is about at the left, the fields at the right. */
export function FormSection({ legend, hint, children }: Props) {
  return (
    <fieldset className={classes.section}>
      <legend className="k-spoken">{legend}</legend>
      <div className={classes.side} aria-hidden={!hint}>
        <span className={classes.title} aria-hidden>
          {legend}
        </span>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
        {children}
      </SimpleGrid>
    </fieldset>
  );
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
