import { useChargeWords } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { usePageTitle } from "@kontor/kit/page-title";
import { DayField } from "@kontor/ui/day-field";
import { EmptyState } from "@kontor/ui/empty-state";
import { formatNumber } from "@kontor/ui/format";
import { PageHeader } from "@kontor/ui/page-header";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, NativeSelect, Skeleton, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ProductFilters } from "@/domain/product/product-filters";
import { UpLink } from "@/shared/frame/up-link";
import { ClassStrip } from "./class-strip";
import { type Comparison, comparisonQuery } from "./classes.queries";
import type { CompareSearch } from "./classes.search";
import { ClassChooser, ClassPager } from "./compared-classes";
import { ComparisonTable } from "./comparison-table";

const route = getRouteApi("/in/classes/compare");

type ToolbarProps = {
  search: CompareSearch;
  first: Comparison | undefined;
  onChange: (part: CompareSearch) => void;
};

/** Which charge is compared, of which products, on which day. */
function Toolbar({ search, first, onChange }: ToolbarProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const charges = first?.charges ?? [];
  const currencies = first?.currencies ?? [];
  const value = ({ action, termMonths }: { action?: string | null; termMonths?: number | null }) =>
    `${action}/${termMonths}`;
  return (
    <Group gap="xs" mb="md" align="flex-end" data-wide>
      <ProductFilters search={search} onChange={onChange} />
      <ClassChooser search={search} onChange={onChange} />
      <NativeSelect
        size="xs"
        label={t("compare.charge")}
        data={charges.map((charge) => ({
          value: value(charge),
          label: t("compare.chargeOf", {
            charge: words.charge(charge),
            number: formatNumber(charge.products, locale),
          }),
        }))}
        value={first ? value(first) : ""}
        onChange={(event) => {
          const chosen = charges.find((charge) => value(charge) === event.currentTarget.value);
          if (chosen) onChange({ action: chosen.action, termMonths: chosen.termMonths });
        }}
      />
      {currencies.length > 1 && (
        <NativeSelect
          size="xs"
          label={t("field.currency")}
          data={[{ value: "", label: t("compare.mainCurrency") }, ...currencies]}
          value={search.currency ?? ""}
          onChange={(event) => onChange({ currency: event.currentTarget.value || undefined })}
        />
      )}
      <DayField
        size="xs"
        label={t("grid.on")}
        value={search.on ?? ""}
        onChange={(on) => onChange({ on: on || undefined })}
      />
    </Group>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t("loading")} gap={10}>
      <Skeleton height={36} radius="md" />
      <Skeleton height={36} radius="md" />
      <Skeleton height={36} radius="md" />
    </Stack>
  );
}

/** A category may lack the charge that was chosen in another one; then the usual charge is compared again. */
function narrowed(search: CompareSearch, part: CompareSearch): CompareSearch {
  const elsewhere = "categoryId" in part && part.categoryId !== search.categoryId;
  return {
    ...search,
    ...(elsewhere && { action: undefined, termMonths: undefined }),
    // other classes begin with the first of them
    ...("classes" in part && { from: undefined }),
    ...part,
  };
}

/** Classes side by side: a product a row, a class a column, for one charge. */
export function ComparePage() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const query = useInfiniteQuery(comparisonQuery(search));
  usePageTitle(t("compare.title"));
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (part: CompareSearch) => void navigate({ search: narrowed(search, part), replace: true });
  return (
    <>
      <ClassStrip />
      <PageHeader
        above={<UpLink to="/classes">{t("nav.classes")}</UpLink>}
        title={t("compare.title")}
        lead={t("compare.lead")}
      />
      <Toolbar search={search} first={first} onChange={change} />
      {query.isError && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {first && items.length === 0 && <EmptyState title={t("grid.none")}>{t("matrix.noneText")}</EmptyState>}
      {first && <ClassPager first={first} from={search.from ?? 0} onFrom={(from) => change({ from })} />}
      {first && items.length > 0 && <ComparisonTable first={first} items={items} />}
      {query.hasNextPage && (
        <Group justify="center" mt="md">
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t("compare.more")}
          </Button>
        </Group>
      )}
    </>
  );
}
