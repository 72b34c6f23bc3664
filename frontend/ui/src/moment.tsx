import { formatDay, formatMoment } from "./format";
import { Nothing } from "./nothing";
import { useLocale } from "./use-locale";

/** In the reader's zone, unless the moment is set by another one. */
export function Moment({ at, zone }: { at: string | null | undefined; zone?: string }) {
  const locale = useLocale();
  if (!at) return <Nothing />;
  return <time dateTime={at}>{formatMoment(at, locale, zone)}</time>;
}

export function Day({ on }: { on: string | null | undefined }) {
  const locale = useLocale();
  if (!on) return <Nothing />;
  return <time dateTime={on}>{formatDay(on, locale)}</time>;
}
