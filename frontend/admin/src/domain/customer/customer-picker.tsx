import { read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { Select, type SelectProps, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CustomerCaution } from "@/domain/relationship/customer-caution";

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

function Option({ label, customer }: { label: string; customer: Schema<"CustomerView"> | undefined }) {
  return (
    <span>
      {label}
      {customer && <CustomerCaution customer={customer} />}
      <Text component="span" display="block" size="xs" c="var(--k-muted)">
        {[customer?.number, customer?.address?.city].filter(Boolean).join(" · ")}
      </Text>
    </span>
  );
}

/** Finds a customer by the first letters of the name or by anything else that is known (E14). */
export function CustomerPicker({ value, onChange, resellersOnly = false, ...select }: Props) {
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text === value?.name ? "" : text.trim(), 200);
  const { data } = useQuery(foundQuery(q, resellersOnly));
  const found = data?.items ?? [];
  const options = found.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const isMissing = value && !options.some((option) => option.value === value.id);
  const known = new Map(found.map((customer) => [customer.id, customer]));
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
      renderOption={({ option }) => <Option label={option.label} customer={known.get(option.value)} />}
    />
  );
}
