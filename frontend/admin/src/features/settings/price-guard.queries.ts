import { ifMatch } from "@kontor/api/client";
import { read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type GuardPolicy = Schema<"GuardPolicyView">;
export type ExchangeRate = Schema<"ExchangeRateView">;

export const guardPolicyQuery = read("/api/v1/price-guard/policy");

export const useChangePolicy = (version: number) =>
  useWrite("put", "/api/v1/price-guard/policy", (body: Schema<"GuardPolicyChange">) => ({
    headers: ifMatch(version),
    body,
  }));

export const ratesQuery = (filter: { base?: string; quote?: string; cursor?: string }) =>
  read("/api/v1/exchange-rates", { params: { query: { ...filter, limit: 50 } } }, whilePaging);

const rateAt = ({ base, quote, validFrom }: ExchangeRate) => ({
  params: { path: { base, quote, validFrom } },
});

export const useSaveRate = () =>
  useWrite("put", "/api/v1/exchange-rates/{base}/{quote}/{validFrom}", (rate: ExchangeRate) => ({
    ...rateAt(rate),
    body: { rate: rate.rate },
  }));

export const useDeleteRate = () =>
  useWrite("delete", "/api/v1/exchange-rates/{base}/{quote}/{validFrom}", (rate: ExchangeRate) =>
    rateAt(rate),
  );
