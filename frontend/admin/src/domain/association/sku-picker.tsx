import { read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

type Props = Omit<SelectProps, "data" | "searchValue"> & { kind?: Schema<"ProductKind"> };

/** Finds a product by its first letters; the value is its SKU. */
export function SkuPicker({ kind, value, onChange, ...select }: Props) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState("");
  const [q] = useDebouncedValue(text === chosen ? "" : text.trim(), 200);
  const query = { q: q || undefined, kind, limit: 20 };
  const { data } = useQuery(read("/api/v1/products", { params: { query } }, whilePaging));
  const found = (data?.items ?? []).map(({ sku, name }) => ({
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
        onChange?.(sku, option);
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
