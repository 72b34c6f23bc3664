import { api, body, done, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type Site = Schema<"SiteView">;
export type SiteInput = Schema<"SiteInput">;
export type LegalText = Schema<"LegalTextView">;
export type PublicSite = Schema<"PublicSiteView">;
export type Registration = Schema<"RegistrationView">;
export type Service = Schema<"ServiceView">;

const keys = { sites: ["sites"], services: ["services"], catalogues: ["catalogues", "options"] };

export function sitesQuery(cursor: string | undefined) {
  return queryOptions({
    queryKey: [...keys.sites, "list", cursor],
    queryFn: () => body(api.GET("/api/v1/sites", { params: { query: { limit: 50, cursor } } })),
    placeholderData: keepPreviousData,
  });
}

export function siteQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.sites, id],
    queryFn: () => body(api.GET("/api/v1/sites/{id}", { params: { path: { id } } })),
  });
}

export function registrationsQuery(siteId: string, cursor: string | undefined) {
  const params = { path: { id: siteId }, query: { limit: 50, cursor } };
  return queryOptions({
    queryKey: [...keys.sites, siteId, "registrations", cursor],
    queryFn: () => body(api.GET("/api/v1/sites/{id}/registrations", { params })),
    placeholderData: keepPreviousData,
  });
}

export const servicesQuery = queryOptions({
  queryKey: keys.services,
  queryFn: () => body(api.GET("/api/v1/services")),
});

// a reseller keeps few catalogues
export const cataloguesQuery = queryOptions({
  queryKey: keys.catalogues,
  queryFn: () => body(api.GET("/api/v1/catalogues", { params: { query: { limit: 100 } } })),
});

function useInvalidateSites() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.sites });
}

export function useCreateSite() {
  return useMutation({
    mutationFn: (input: SiteInput) => body(api.POST("/api/v1/sites", { body: input })),
    onSuccess: useInvalidateSites(),
  });
}

export function useChangeSite({ id, version }: Site) {
  return useMutation({
    mutationFn: (input: SiteInput) =>
      body(
        api.PUT("/api/v1/sites/{id}", { params: { path: { id } }, headers: ifMatch(version), body: input }),
      ),
    onSuccess: useInvalidateSites(),
  });
}

export function useDeleteSite({ id, version }: Site) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      done(api.DELETE("/api/v1/sites/{id}", { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: () => {
      client.removeQueries({ queryKey: [...keys.sites, id] });
      return client.invalidateQueries({ queryKey: [...keys.sites, "list"] });
    },
  });
}

export function useAddLegalText(siteId: string) {
  return useMutation({
    mutationFn: (input: Schema<"NewLegalText">) =>
      body(api.POST("/api/v1/sites/{id}/legal-texts", { params: { path: { id: siteId } }, body: input })),
    onSuccess: useInvalidateSites(),
  });
}

export function useWithdrawLegalText(siteId: string) {
  return useMutation({
    mutationFn: (textId: string) =>
      done(
        api.DELETE("/api/v1/sites/{id}/legal-texts/{textId}", { params: { path: { id: siteId, textId } } }),
      ),
    onSuccess: useInvalidateSites(),
  });
}
