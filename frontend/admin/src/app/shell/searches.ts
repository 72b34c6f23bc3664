import { read, whilePaging } from "@kontor/api/server";
import { useTranslation } from "@kontor/ui/use-translation";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import Globe from "lucide-react/icons/globe";
import Inbox from "lucide-react/icons/inbox";
import Package from "lucide-react/icons/package";
import User from "lucide-react/icons/user";
import { classOptionsQuery } from "@/domain/customer/use-class-options";
import { useRights } from "@/shared/session";
import type { Command } from "./command";

type Found = { found: Command[]; searching: boolean };

function foundOf<Item>(
  { data, isFetching }: UseQueryResult<{ items: Item[] }>,
  enabled: boolean,
  commandOf: (item: Item) => Command,
): Found {
  return { found: enabled ? (data?.items ?? []).map(commandOf) : [], searching: isFetching };
}

function named(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

function useCustomers(q: string): Found {
  const { t } = useTranslation();
  const enabled = useRights()("customers:read") && q !== "";
  const options = read("/api/v1/customers", { params: { query: { q, limit: 6 } } }, whilePaging);
  return foundOf(useQuery({ ...options, enabled }), enabled, ({ id, displayName, number, address }) => ({
    id,
    label: displayName,
    kind: named(t("palette.customer"), number, address?.city),
    to: `/customers/${id}`,
    icon: User,
  }));
}

function useProducts(q: string): Found {
  const { t } = useTranslation();
  const enabled = useRights()("products:read") && q !== "";
  const options = read("/api/v1/products", { params: { query: { q, limit: 5 } } }, whilePaging);
  return foundOf(useQuery({ ...options, enabled }), enabled, ({ id, sku, name }) => ({
    id,
    label: named(sku, name === sku ? "" : name),
    kind: t("palette.product"),
    to: `/products/${id}`,
    icon: Package,
  }));
}

function useSubscriptions(q: string): Found {
  const { t } = useTranslation();
  const enabled = useRights()("subscriptions:read") && q !== "";
  const options = read("/api/v1/subscriptions", { params: { query: { q, limit: 4 } } }, whilePaging);
  return foundOf(
    useQuery({ ...options, enabled }),
    enabled,
    ({ id, identifier, productName, association }) => ({
      id,
      label: identifier ?? productName ?? id,
      kind: named(t("palette.subscription"), association?.customerName),
      to: `/subscriptions/${id}`,
      icon: Globe,
    }),
  );
}

function useRequests(q: string): Found {
  const { t } = useTranslation();
  const enabled = useRights()("requests:read") && q !== "";
  const options = read(
    "/api/v1/requests",
    { params: { query: { q, status: "OPEN", limit: 3 } } },
    whilePaging,
  );
  return foundOf(useQuery({ ...options, enabled }), enabled, ({ id, customerName }) => ({
    id,
    label: customerName,
    kind: t("palette.request"),
    to: `/requests?request=${id}`,
    icon: Inbox,
  }));
}

/** There are few, so that they match while typing. */
function useClasses(words: string): Command[] {
  const { t } = useTranslation();
  const { data } = useQuery({ ...classOptionsQuery, enabled: useRights()("classes:read") });
  return (data?.items ?? [])
    .filter(({ name }) => words !== "" && name.toLocaleLowerCase().includes(words))
    .map(({ id, name }) => ({ id, label: name, kind: t("palette.class"), to: `/classes/${id}`, icon: User }));
}

/** What is stored: what the server finds once the typing pauses, and classes. */
export function useStored(words: string, query: string): Found {
  const searches = [useCustomers(query), useProducts(query), useSubscriptions(query), useRequests(query)];
  const classes = useClasses(words);
  return {
    found: [...searches.flatMap(({ found }) => found), ...classes],
    searching: searches.some(({ searching }) => searching),
  };
}
