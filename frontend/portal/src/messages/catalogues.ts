import type { Catalogues } from "@kontor/shared/language";

export const catalogues: Catalogues = {
  de: () => import("./de.json"),
  en: () => import("./en.json"),
  es: () => import("./es.json"),
};
