import { associationOutlookValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

/** What becomes of associations between two days: what the start page counts, and leads to. */
export type OutlookSearch = {
  outlook?: (typeof associationOutlookValues)[number];
  outlookFrom?: string;
  outlookTo?: string;
};

export const NO_OUTLOOK = { outlook: undefined, outlookFrom: undefined, outlookTo: undefined };

export function outlookSearch(search: Record<string, unknown>): OutlookSearch {
  return {
    outlook: oneOf(search, "outlook", associationOutlookValues),
    outlookFrom: text(search, "outlookFrom"),
    outlookTo: text(search, "outlookTo"),
  };
}

/** The days as the API wants them: of what ends its last one, of what renews that of the renewal, else that of upstream. */
export function outlookFilter({ outlook, outlookFrom: from, outlookTo: to }: OutlookSearch) {
  switch (outlook) {
    case undefined:
      return {};
    case "ENDS":
      return { outlook, endsFrom: from, endsTo: to };
    case "UPSTREAM_ENDS":
      return { outlook, expiresFrom: from, expiresTo: to };
    default:
      return { outlook, renewsFrom: from, renewsTo: to };
  }
}
