import type { ReactNode } from "react";
import classes from "./tag.module.css";

type Props = { tone?: "neutral" | "accent" | "warn" | "danger"; children: ReactNode };

export function Tag({ tone = "neutral", children }: Props) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
