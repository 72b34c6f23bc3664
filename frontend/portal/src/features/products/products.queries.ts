import { api, body } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { HoldingState } from "./products.search";

export type Holding = Schema<"MyAssociationView">;
export type MyRenewal = Schema<"MyRenewal">;
export type MyDomainSettings = Schema<"MyDomainSettings">;

const keys = { holdings: ["my-associations"], domains: ["my-domain-settings"] };

export function holdingsQuery(state: HoldingState | undefined) {
  return infiniteQueryOptions({
    queryKey: [...keys.holdings, state],
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/me/associations", { params: { query: { state, limit: 50, cursor: pageParam } } }),
      ),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
}

function useChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.holdings });
}

export function useAnswer(id: string) {
  return useMutation({
    mutationFn: (answer: Schema<"RenewalAnswer">) =>
      body(
        api.PUT("/api/v1/me/associations/{id}/renewal-answer", {
          params: { path: { id } },
          body: { answer },
        }),
      ),
    onSuccess: useChanged(),
  });
}

export function useSwitchMails(id: string) {
  return useMutation({
    mutationFn: (notifyCustomer: boolean) =>
      body(api.PUT("/api/v1/me/associations/{id}", { params: { path: { id } }, body: { notifyCustomer } })),
    onSuccess: useChanged(),
  });
}

export const domainSettingsQuery = queryOptions({
  queryKey: keys.domains,
  queryFn: () => body(api.GET("/api/v1/me/domain-settings")),
});

export function useChangeNameServers() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (nameServers: string[]) =>
      body(api.PUT("/api/v1/me/domain-settings", { body: { nameServers } })),
    onSuccess: (saved) => {
      client.setQueryData(keys.domains, saved);
    },
  });
}
