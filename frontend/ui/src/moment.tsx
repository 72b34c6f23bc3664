import { formatDay, formatMoment } from "./format";
import { Nothing } from "./nothing";
import { useLocale } from "./use-locale";

export function Moment({ at }: { at: string | null | undefined }) {
  const locale = useLocale();
  if (!at) return <Nothing />;
  return <time dateTime={at}>{formatMoment(at, locale)}</time>;
}

export function Day({ on }: { on: string | null | undefined }) {
  const locale = useLocale();
  if (!on) return <Nothing />;
  return <time dateTime={on}>{formatDay(on, locale)}</time>;
}
