import { api, body, done, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type Catalogue,
  type CatalogueGroup,
  offerKeys,
  type Service,
  type TermLists,
} from "@/domain/offer/offers.queries";
import { REQUESTS } from "@/domain/request/request-summary.query";

// names and counts of what is offered are shown in many places
function useInvalidate(...queryKeys: string[][]) {
  const client = useQueryClient();
  return async () => {
    await Promise.all(queryKeys.map((queryKey) => client.invalidateQueries({ queryKey })));
    void client.invalidateQueries({ queryKey: [REQUESTS] });
    void client.invalidateQueries({ queryKey: ["relationship"] });
  };
}

type ServiceWrite = { code: string; version: number | undefined; input: Schema<"ServiceInput"> };

export function useWriteService() {
  return useMutation({
    mutationFn: ({ code, version, input }: ServiceWrite) =>
      body(
        api.PUT("/api/v1/services/{code}", {
          params: { path: { code } },
          headers: version === undefined ? {} : ifMatch(version),
          body: input,
        }),
      ),
    onSuccess: useInvalidate(offerKeys.services),
  });
}

export function useDeleteService() {
  return useMutation({
    mutationFn: ({ code, version }: Service) =>
      done(api.DELETE("/api/v1/services/{code}", { params: { path: { code } }, headers: ifMatch(version) })),
    onSuccess: useInvalidate(offerKeys.services),
  });
}

export function useWriteGroup(group: CatalogueGroup | undefined) {
  return useMutation({
    mutationFn: (input: Schema<"CatalogueGroupInput">) =>
      body(
        group
          ? api.PUT("/api/v1/catalogue-groups/{id}", {
              params: { path: { id: group.id } },
              headers: ifMatch(group.version),
              body: input,
            })
          : api.POST("/api/v1/catalogue-groups", { body: input }),
      ),
    onSuccess: useInvalidate(offerKeys.groups, offerKeys.catalogues),
  });
}

export function useDeleteGroup() {
  return useMutation({
    mutationFn: ({ id, version }: CatalogueGroup) =>
      done(
        api.DELETE("/api/v1/catalogue-groups/{id}", { params: { path: { id } }, headers: ifMatch(version) }),
      ),
    onSuccess: useInvalidate(offerKeys.groups),
  });
}

export function useWriteCatalogue(catalogue: Catalogue | undefined) {
  return useMutation({
    mutationFn: (input: Schema<"CatalogueInput">) =>
      body(
        catalogue
          ? api.PUT("/api/v1/catalogues/{id}", {
              params: { path: { id: catalogue.id } },
              headers: ifMatch(catalogue.version),
              body: input,
            })
          : api.POST("/api/v1/catalogues", { body: input }),
      ),
    onSuccess: useInvalidate(offerKeys.catalogues, offerKeys.groups),
  });
}

export function useDeleteCatalogue() {
  return useMutation({
    mutationFn: ({ id, version }: Catalogue) =>
      done(api.DELETE("/api/v1/catalogues/{id}", { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: useInvalidate(offerKeys.catalogues, offerKeys.groups),
  });
}

export function useWriteTerms({ version }: TermLists) {
  return useMutation({
    mutationFn: (lists: Schema<"OrderTermListsInput">) =>
      body(api.PUT("/api/v1/order-term-options", { headers: ifMatch(version), body: lists })),
    onSuccess: useInvalidate(offerKeys.terms),
  });
}
