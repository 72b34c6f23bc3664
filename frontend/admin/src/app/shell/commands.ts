import { read, whilePaging } from "@kontor/api/server";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import FileUp from "lucide-react/icons/file-up";
import Package from "lucide-react/icons/package";
import Plus from "lucide-react/icons/plus";
import User from "lucide-react/icons/user";
import type { ComponentType } from "react";
import { useBeginnings, usePlaces } from "@/shared/screens";
import { useRights } from "@/shared/session";

export type Command = {
  id: string;
  label: string;
  kind: string;
  to: string;
  icon: ComponentType<{ size?: number; "aria-hidden"?: boolean }>;
};

function usePagesAndActions(): Command[] {
  const { t } = useTranslation();
  const pages = usePlaces().map(({ to, label, icon }) => ({
    id: to,
    label: t(label),
    kind: t("palette.page"),
    to,
    icon,
  }));
  const actions = useBeginnings().map(({ to, label, dialog }) => ({
    id: `begin ${to}`,
    label: t(label),
    kind: t("palette.action"),
    to: dialog ? `${to}?dialog=${dialog}` : to,
    icon: to.endsWith("/import") ? FileUp : Plus,
  }));
  return [...pages, ...actions];
}

function useCustomers(q: string): { found: Command[]; searching: boolean } {
  const { t } = useTranslation();
  const enabled = useRights()("customers:read") && q !== "";
  const { data, isFetching } = useQuery({
    ...read("/api/v1/customers", { params: { query: { q, limit: 6 } } }, whilePaging),
    enabled,
  });
  const found = (enabled ? (data?.items ?? []) : []).map((customer) => ({
    id: customer.id,
    label: customer.displayName,
    kind: `${t("palette.customer")} · ${customer.number}`,
    to: `/customers/${customer.id}`,
    icon: User,
  }));
  return { found, searching: isFetching };
}

function useProducts(q: string): { found: Command[]; searching: boolean } {
  const { t } = useTranslation();
  const enabled = useRights()("products:read") && q !== "";
  const { data, isFetching } = useQuery({
    ...read("/api/v1/products", { params: { query: { q, limit: 5 } } }, whilePaging),
    enabled,
  });
  const found = (enabled ? (data?.items ?? []) : []).map((product) => ({
    id: product.id,
    label: product.name === product.sku ? product.sku : `${product.sku} · ${product.name}`,
    kind: t("palette.product"),
    to: `/products/${product.id}`,
    icon: Package,
  }));
  return { found, searching: isFetching };
}

/** Pages and actions match while typing; customers and products come from the server once the typing pauses. */
export function useCommands(text: string, query: string): { commands: Command[]; searching: boolean } {
  const words = text.toLocaleLowerCase();
  const fixed = usePagesAndActions().filter((command) => command.label.toLocaleLowerCase().includes(words));
  const customers = useCustomers(query);
  const products = useProducts(query);
  return {
    commands: [...customers.found, ...products.found, ...fixed],
    searching: customers.searching || products.searching || text !== query,
  };
}
