import CircleX from "lucide-react/icons/circle-x";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { type Finding, severityOf } from "./findings";
import classes from "./findings.module.css";

const ICONS = { BLOCK: CircleX, WARN: TriangleAlert, INFORM: Info };

/** The weight of a finding as a picture; the words stand beside it or in the label around it. */
export function FindingMark({ severity, size = 14 }: { severity: Finding["severity"]; size?: number }) {
  const Icon = ICONS[severityOf(severity)];
  return (
    <span className={classes.mark} data-severity={severity} aria-hidden>
      <Icon size={size} />
    </span>
  );
}
