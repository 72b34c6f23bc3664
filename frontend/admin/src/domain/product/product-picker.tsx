import { read, whilePaging } from "@kontor/api/server";
import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

type Props = Omit<SelectProps, "data" | "searchValue"> & {
  /** what to show for the chosen product before any search */
  chosenLabel?: string;
};

/** Finds a product by its first letters; the list comes from the server. */
export function ProductPicker({ chosenLabel, value, ...select }: Props) {
  const [text, setText] = useState(chosenLabel ?? "");
  const [q] = useDebouncedValue(text.trim(), 200);
  const query = { q: q || undefined, limit: 20 };
  const { data } = useQuery(read("/api/v1/products", { params: { query } }, whilePaging));
  const found = (data?.items ?? []).map(({ id, sku }) => ({ value: id, label: sku }));
  const missing = value && chosenLabel && !found.some((option) => option.value === value);
  return (
    <Select
      {...select}
      value={value}
      searchable
      filter={({ options }) => options}
      onSearchChange={setText}
      data={missing ? [{ value, label: chosenLabel }, ...found] : found}
    />
  );
}
