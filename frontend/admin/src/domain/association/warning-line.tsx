import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import classes from "./associations.module.css";

/** Something to know before saving, or why it cannot be saved. */
export function WarningLine({ tone = "warn", children }: { tone?: "warn" | "danger"; children: ReactNode }) {
  return (
    <p className={classes.warning} data-tone={tone}>
      <TriangleAlert size={13} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
