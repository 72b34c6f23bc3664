import { associationStateValues } from "@kontor/api/schema";
import { LoadFailure } from "@kontor/kit/failure";
import { usePageTitle } from "@kontor/kit/page-title";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import Boxes from "lucide-react/icons/boxes";
import { usePortal } from "@/shared/portal";
import { HoldingCard } from "./holding-card";
import { NameServers } from "./name-servers";
import classes from "./products.module.css";
import { holdingsQuery } from "./products.queries";
import type { HoldingState } from "./products.search";

const route = getRouteApi("/in/products");

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={classes.holdings} role="status" aria-label={t("loading")}>
      {["a", "b", "c", "d"].map((key) => (
        <Skeleton key={key} height={150} radius="lg" />
      ))}
    </div>
  );
}

function Holdings({ state }: { state: HoldingState | undefined }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(holdingsQuery(state));
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting />;
  const holdings = query.data.pages.flatMap((page) => page.items);
  if (holdings.length === 0) {
    return (
      <EmptyState title={t(state ? "holdings.noneOfState" : "holdings.none")} icon={<Boxes size={22} />}>
        {t("holdings.noneText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.holdings} aria-busy={query.isPlaceholderData}>
        {holdings.map((holding) => (
          <HoldingCard key={holding.id} holding={holding} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("list.more")}
        </Button>
      )}
    </>
  );
}

/** What the customer has and had, until when, and what renews. */
export function ProductsPage() {
  const { t } = useTranslation();
  const { name } = usePortal();
  const navigate = useNavigate();
  const { state } = route.useSearch();
  usePageTitle(t("holdings.title"));
  return (
    <>
      <PageHeader title={t("holdings.title")} lead={t("holdings.lead", { name })} />
      <Group gap="xs" mb="md">
        <FilterChip
          label={t("holdings.state")}
          options={associationStateValues.map((value) => ({ value, label: t(`holdingState.${value}`) }))}
          value={state}
          onChange={(value) =>
            void navigate({
              to: "/products",
              search: { state: value },
              replace: true,
            })
          }
        />
      </Group>
      <Holdings state={state} />
      <NameServers />
    </>
  );
}
