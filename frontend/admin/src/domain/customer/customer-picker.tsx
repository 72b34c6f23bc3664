import { read, whilePaging } from "@kontor/api/server";
import { Select, type SelectProps, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

export type ChosenCustomer = { id: string; name: string };

type Props = Omit<SelectProps, "data" | "searchValue" | "value" | "onChange"> & {
  value: ChosenCustomer | undefined;
  onChange: (customer: ChosenCustomer | undefined) => void;
  resellersOnly?: boolean;
};

function foundQuery(q: string, resellersOnly: boolean) {
  const query = { q: q || undefined, limit: 12, ...(resellersOnly && { reseller: "true" as const }) };
  return read("/api/v1/customers", { params: { query } }, whilePaging);
}

/** Finds a customer by the first letters of the name or by anything else that is known (E14). */
export function CustomerPicker({ value, onChange, resellersOnly = false, ...select }: Props) {
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text === value?.name ? "" : text.trim(), 200);
  const { data } = useQuery(foundQuery(q, resellersOnly));
  const found = data?.items ?? [];
  const options = found.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const isMissing = value && !options.some((option) => option.value === value.id);
  const details = new Map(
    found.map(({ id, number, address }) => [id, [number, address?.city].filter(Boolean).join(" · ")]),
  );
  return (
    <Select
      {...select}
      value={value?.id ?? null}
      onChange={(_, option) => onChange(option ? { id: option.value, name: option.label } : undefined)}
      searchable
      clearable
      selectFirstOptionOnChange
      openOnFocus={false}
      filter={({ options: all }) => all}
      onSearchChange={setText}
      data={isMissing ? [{ value: value.id, label: value.name }, ...options] : options}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <Text component="span" display="block" size="xs" c="var(--k-muted)">
            {details.get(option.value)}
          </Text>
        </span>
      )}
    />
  );
}
