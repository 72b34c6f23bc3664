import { useTranslation } from "@kontor/ui/use-translation";
import { Group, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { ProductFilters } from "@/domain/product/product-filters";

type PriceSearch = { q?: string; categoryId?: string; on?: string };

type Props = { search: PriceSearch; onChange: (part: PriceSearch) => void; children?: ReactNode };

/** Which prices to show, and of which day. */
export function PriceToolbar({ search, onChange, children }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md">
      <ProductFilters search={search} onChange={onChange} />
      {children}
      <TextInput
        type="date"
        size="xs"
        aria-label={t("grid.on")}
        title={t("grid.on")}
        value={search.on ?? ""}
        onChange={(event) => onChange({ on: event.currentTarget.value || undefined })}
      />
    </Group>
  );
}
