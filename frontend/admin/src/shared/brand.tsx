import classes from "./brand.module.css";

const NAME = "Kontor";

function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={classes.mark}>
      <rect width="32" height="32" rx="8" />
      <path d="M10 7v18M10 17.5 21 7M14.2 13.6 22 25" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className={classes.brand}>
      <Mark />
      {NAME}
    </span>
  );
}
