import { pagesOf } from "@kontor/kit/pages";
import { dialogSearch } from "@kontor/kit/search-params";
import { registrationsSearch } from "@/features/sites/sites.search";
import { inside } from "./frame";

const site = pagesOf(inside)(
  "/settings/sites/$siteId",
  () => import("@/features/sites/site-layout"),
  "SiteLayout",
  {
    guide: "sites",
  },
);

const area = pagesOf(site);

export const siteRoutes = [
  site.addChildren([
    area("/", () => import("@/features/sites/site-edit-page"), "SiteEditPage", {
      area: { label: "site.form", rights: [] },
    }),
    area("/legal-texts", () => import("@/features/sites/legal-texts-page"), "LegalTextsPage", {
      search: dialogSearch,
      area: { label: "site.legalTexts", rights: [] },
      guide: "legalTexts",
    }),
    area("/embedding", () => import("@/features/sites/embedding-page"), "EmbeddingPage", {
      area: { label: "site.embedding", rights: [] },
      guide: "embedding",
    }),
    area("/registrations", () => import("@/features/sites/registrations-page"), "RegistrationsPage", {
      search: registrationsSearch,
      area: { label: "site.registrations", rights: [] },
      guide: "registrations",
    }),
  ]),
] as const;
