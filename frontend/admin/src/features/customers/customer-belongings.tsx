import { at, read } from "@kontor/api/server";
import { countOf, type Total, useTotalText } from "@kontor/ui/data-table-pager";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton } from "@mantine/core";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useRights } from "@/shared/session";

const ONE = { limit: 1 } as const;

const associationsOf = (customerId: string) =>
  read("/api/v1/associations", { params: { query: { customerId, ...ONE } } });

const loginsOf = (id: string) =>
  read("/api/v1/customers/{id}/logins", { params: { ...at(id).params, query: ONE } });

const ownPricesOf = (id: string) =>
  read("/api/v1/customers/{id}/price-overrides", { params: { ...at(id).params, query: ONE } });

const requestsOf = (customerId: string) =>
  read("/api/v1/requests", { params: { query: { customerId, status: "OPEN", ...ONE } } });

type Counted = UseQueryResult<{ total: Total }>;

/** What goes with a customer, as far as the person may see it; absent until it is counted. */
export function useBelongings(customerId: string) {
  const { t } = useTranslation();
  const may = useRights();
  const totalText = useTotalText();
  const associations = useQuery({ ...associationsOf(customerId), enabled: may("associations:read") });
  const logins = useQuery(loginsOf(customerId));
  const ownPrices = useQuery({ ...ownPricesOf(customerId), enabled: may("prices:read") });
  const requests = useQuery({ ...requestsOf(customerId), enabled: may("requests:read") });
  const said = ({ data }: Counted, words: (count: number, number: string) => string) =>
    data && countOf(data.total) > 0 ? [words(countOf(data.total), totalText(data.total))] : [];
  if ([associations, logins, ownPrices, requests].some(({ isLoading }) => isLoading)) return undefined;
  return [
    ...said(associations, (count, number) => t("customer.goes.associations", { count, number })),
    ...said(logins, (count, number) => t("customer.goes.logins", { count, number })),
    ...said(ownPrices, (count, number) => t("customer.goes.prices", { count, number })),
    ...said(requests, (count, number) => t("customer.goes.requests", { count, number })),
  ];
}

/** The figures of {@link useBelongings}. */
export function Belongings({ lines }: { lines: string[] | undefined }) {
  const { t } = useTranslation();
  if (!lines) return <Skeleton height={60} radius="md" role="status" aria-label={t("loading")} />;
  if (lines.length === 0) return <p>{t("customer.goes.nothing")}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
