import classes from "./plain-checkbox.module.css";

const TICK =
  "M4 4.586L1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293L4 4.586z";

/** Looks like every other checkbox, for a page that comes before all others and waits for no groups and cards of them. */
export function PlainCheckbox({ name, label }: { name: string; label: string }) {
  return (
    <label className={classes.whole}>
      <span className={classes.place}>
        <input type="checkbox" name={name} className={classes.box} />
        <svg viewBox="0 0 10 7" fill="currentColor" className={classes.tick} aria-hidden>
          <path d={TICK} />
        </svg>
      </span>
      {label}
    </label>
  );
}
