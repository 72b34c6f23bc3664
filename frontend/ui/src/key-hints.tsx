import { Kbd } from "@mantine/core";
import classes from "./key-hints.module.css";

export type KeyHint = { keys: readonly string[]; label: string };

type Props = { hints: readonly KeyHint[]; label?: string };

/** Which keys do what on this screen; a phone has none of them. */
export function KeyHints({ hints, label: name }: Props) {
  return (
    <ul className={classes.hints} aria-label={name}>
      {hints.map(({ keys, label }) => (
        <li key={label}>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}
          {label}
        </li>
      ))}
    </ul>
  );
}
