const DASH = "–";

/** In place of an absent value. */
export function Nothing() {
  return <span className="k-muted">{DASH}</span>;
}
