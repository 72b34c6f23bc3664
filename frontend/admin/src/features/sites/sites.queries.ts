import { at, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";

export type Site = Schema<"SiteView">;
export type SiteInput = Schema<"SiteInput">;
export type LegalText = Schema<"LegalTextView">;
export type PublicSite = Schema<"PublicSiteView">;
export type Registration = Schema<"RegistrationView">;
export type Service = Schema<"ServiceView">;

export const sitesQuery = (cursor: string | undefined) =>
  read("/api/v1/sites", { params: { query: { limit: 50, cursor } } }, whilePaging);

export const siteQuery = (id: string) => read("/api/v1/sites/{id}", at(id));

export const registrationsQuery = (id: string, cursor: string | undefined) =>
  read(
    "/api/v1/sites/{id}/registrations",
    { params: { path: { id }, query: { limit: 50, cursor } } },
    whilePaging,
  );

export const servicesQuery = read("/api/v1/services");

export const useCreateSite = () => useSave("/api/v1/sites");

export const useChangeSite = (site: Site) => useSave("/api/v1/sites", site);

export const useAddLegalText = (siteId: string) =>
  useWrite("post", "/api/v1/sites/{id}/legal-texts", (body: Schema<"NewLegalText">) => ({
    ...at(siteId),
    body,
  }));

export const useWithdrawLegalText = (siteId: string) =>
  useWrite("delete", "/api/v1/sites/{id}/legal-texts/{textId}", (textId: string) => ({
    params: { path: { id: siteId, textId } },
  }));
