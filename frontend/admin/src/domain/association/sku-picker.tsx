import { productKindValues } from "@kontor/api/schema";
import { read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";

type Kind = Schema<"ProductKind">;
type Product = Schema<"ProductView">;

/** What was chosen, and the shortest interval at which it renews; none where it is not sold for a time. */
export type ChosenProduct = { sku: string; months: number | undefined };

type Props = Omit<SelectProps, "data" | "searchValue" | "onChange"> & {
  kind?: Kind;
  onChoose: (product: ChosenProduct | undefined) => void;
};

/** Packages before the endings of domains, of which there are hundreds. */
const KINDS = [...productKindValues].sort((a, b) => Number(a === "DOMAIN") - Number(b === "DOMAIN"));

function monthsOf({ charges }: Product): number | undefined {
  const terms = charges.flatMap(({ action, termMonths }) =>
    action === "RENEW" && termMonths ? [termMonths] : [],
  );
  return terms.length > 0 ? Math.min(...terms) : undefined;
}

function useFound(q: string, kind: Kind | undefined): Product[] {
  const kinds = kind ? [kind] : KINDS;
  const answers = useQueries({
    queries: kinds.map((one) =>
      read(
        "/api/v1/products",
        { params: { query: { q: q || undefined, kind: one, limit: 20 } } },
        whilePaging,
      ),
    ),
  });
  const found = answers.flatMap(({ data }) => data?.items ?? []);
  // while one answer is that of the letters before, a product may stand in two
  return [...new Map(found.map((product) => [product.sku, product])).values()];
}

/** Finds a product by its first letters; the value is its SKU. */
export function SkuPicker({ kind, value, onChoose, ...select }: Props) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState("");
  const [q] = useDebouncedValue(text === chosen ? "" : text.trim(), 200);
  const products = useFound(q, kind);
  const found = products.map(({ sku, name }) => ({
    value: sku,
    label: name === sku ? sku : `${sku} · ${name}`,
  }));
  const isMissing = value && !found.some((option) => option.value === value);
  return (
    <Select
      {...select}
      value={value}
      onChange={(sku, option) => {
        setChosen(option?.label ?? "");
        const product = products.find((one) => one.sku === sku);
        onChoose(product && { sku: product.sku, months: monthsOf(product) });
      }}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      filter={({ options }) => options}
      onSearchChange={setText}
      data={isMissing ? [{ value, label: value }, ...found] : found}
    />
  );
}
