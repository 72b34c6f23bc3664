import { customerKindValues, relationshipStatusValues } from "@kontor/api/schema";
import { useCountryOptions } from "@kontor/kit/use-countries";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { type ListColumns, ListTools, shownColumns } from "@/shared/lists/list-tools";
import { SavedViews } from "@/shared/saved-views/saved-views";
import { type Customer, filterOf } from "./customers.queries";
import { type CustomerListSearch, ONLY } from "./customers.search";

type Props = {
  search: CustomerListSearch;
  columns: ListColumns<Customer>;
  marked: ReadonlySet<string>;
  onChange: (part: Partial<CustomerListSearch>) => void;
  /** takes another view in place of this one */
  onApply: (search: Record<string, unknown>) => void;
};

function Filters({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation();
  const kinds = customerKindValues.map((value) => ({ value, label: t(`kind.${value}`) }));
  const statuses = relationshipStatusValues.map((value) => ({
    value,
    label: t(`relationshipStatus.${value}`),
  }));
  return (
    <>
      <FilterChip
        label={t("customer.class")}
        options={useClassOptions()}
        value={search.classId}
        onChange={(classId) => onChange({ classId })}
      />
      <FilterChip
        label={t("field.address.country")}
        options={useCountryOptions()}
        value={search.country}
        onChange={(country) => onChange({ country })}
      />
      <FilterChip
        label={t("field.kind")}
        options={kinds}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterChip
        label={t("customer.relationship")}
        options={statuses}
        value={search.relationship}
        onChange={(relationship) => onChange({ relationship })}
      />
      <FilterChip
        label={t("field.reseller")}
        options={ONLY.map((value) => ({ value, label: t("answer.yes") }))}
        value={search.reseller}
        onChange={(reseller) => onChange({ reseller })}
      />
    </>
  );
}

export function CustomerToolbar({ search, columns, marked, onChange, onApply }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md" justify="space-between">
      <Group gap="xs" flex="1 1 320px">
        <SearchField
          label={t("customers.search")}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q || undefined })}
        />
        <Filters search={search} onChange={onChange} />
      </Group>
      <Group gap="xs">
        <SavedViews
          page="customers"
          search={{ ...search, columns: shownColumns(columns).join(",") }}
          onApply={onApply}
        />
        <ListTools
          columns={columns}
          file={{
            path: "/api/v1/customers",
            query: filterOf(search),
            fileName: t("customers.fileName"),
            marked,
          }}
          onColumns={(chosen) => onChange({ columns: chosen })}
        />
      </Group>
    </Group>
  );
}
