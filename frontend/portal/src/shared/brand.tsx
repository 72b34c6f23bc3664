import classes from "./brand.module.css";
import { usePortal } from "./portal";

/** The reseller's name with its first letter as a mark. */
export function Brand() {
  const { name, branding } = usePortal();
  const text = branding.logoText || name;
  return (
    <span className={classes.brand}>
      <span className={classes.mark} aria-hidden>
        {[...text][0]?.toUpperCase()}
      </span>
      <span className={classes.name}>{text}</span>
    </span>
  );
}
