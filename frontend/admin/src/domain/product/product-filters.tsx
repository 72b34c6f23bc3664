import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { useCategoryOptions } from "@/domain/product/use-category-options";

type ProductSearch = { q?: string; categoryId?: string };

type Props = { search: ProductSearch; onChange: (part: ProductSearch) => void };

/** Which products to show, wherever they are listed. */
export function ProductFilters({ search, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <SearchField
        label={t("products.search")}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <FilterChip
        label={t("product.category")}
        options={useCategoryOptions()}
        value={search.categoryId}
        onChange={(categoryId) => onChange({ categoryId })}
      />
    </>
  );
}
