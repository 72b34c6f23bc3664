import { DayField } from "@kontor/ui/day-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { ProductFilters } from "@/domain/product/product-filters";

type PriceSearch = { q?: string; categoryId?: string; on?: string };

type Props = { search: PriceSearch; onChange: (part: PriceSearch) => void; children?: ReactNode };

/** Which prices to show, and of which day. */
export function PriceToolbar({ search, onChange, children }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md" align="flex-end">
      <ProductFilters search={search} onChange={onChange} />
      {children}
      <DayField
        size="xs"
        label={t("grid.on")}
        value={search.on ?? ""}
        onChange={(on) => onChange({ on: on || undefined })}
      />
    </Group>
  );
}
