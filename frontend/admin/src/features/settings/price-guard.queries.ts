import { api, body, done, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type GuardPolicy = Schema<"GuardPolicyView">;
export type ExchangeRate = Schema<"ExchangeRateView">;

const keys = { policy: ["price-guard"], rates: ["exchange-rates"] };

export const guardPolicyQuery = queryOptions({
  queryKey: keys.policy,
  queryFn: () => body(api.GET("/api/v1/price-guard/policy")),
});

export function useChangePolicy(version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Schema<"GuardPolicyChange">) =>
      body(api.PUT("/api/v1/price-guard/policy", { headers: ifMatch(version), body: input })),
    onSuccess: (saved) => {
      client.setQueryData(keys.policy, saved);
      // other rules find other things
      return Promise.all(
        [["price-findings"], ["price-matrix"], ["price-changes"]].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}

export function ratesQuery(filter: { base?: string; quote?: string; cursor?: string }) {
  const query = { ...filter, limit: 50 };
  return queryOptions({
    queryKey: [...keys.rates, query],
    queryFn: () => body(api.GET("/api/v1/exchange-rates", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

// costs and margins follow the rates
export function useInvalidateRates() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [keys.rates, ["price-findings"], ["price-matrix"], ["price-changes"]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useSaveRate() {
  return useMutation({
    mutationFn: ({ base, quote, validFrom, rate }: ExchangeRate) =>
      body(
        api.PUT("/api/v1/exchange-rates/{base}/{quote}/{validFrom}", {
          params: { path: { base, quote, validFrom } },
          body: { rate },
        }),
      ),
    onSuccess: useInvalidateRates(),
  });
}

export function useDeleteRate() {
  return useMutation({
    mutationFn: ({ base, quote, validFrom }: ExchangeRate) =>
      done(
        api.DELETE("/api/v1/exchange-rates/{base}/{quote}/{validFrom}", {
          params: { path: { base, quote, validFrom } },
        }),
      ),
    onSuccess: useInvalidateRates(),
  });
}
