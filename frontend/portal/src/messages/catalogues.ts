import type { Catalogues } from "@kontor/kit/language";

export const catalogues: Catalogues = {
  de: () => import("./de.json"),
  en: () => import("./en.json"),
  es: () => import("./es.json"),
};
