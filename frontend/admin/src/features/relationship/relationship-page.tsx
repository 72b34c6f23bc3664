import { LoadFailure } from "@kontor/kit/failure";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CataloguesPanel } from "./catalogues-panel";
import { relationshipQuery } from "./relationship.queries";
import type { RelationshipSearch } from "./relationship.search";
import { RelationshipHistory } from "./relationship-history";
import { ServicesPanel } from "./services-panel";
import { StandingPanel } from "./standing-panel";
import { TermsPanel } from "./terms-panel";

const route = getRouteApi("/in/customers/$customerId/services");

/** What a customer may use, on what ground, and how that came about. */
export function RelationshipPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const { data, isError, error, refetch } = useQuery(relationshipQuery(customerId));
  usePageTitle(t("area.services"));
  const onChange = (part: RelationshipSearch) =>
    void navigate({
      to: "/customers/$customerId/services",
      params: { customerId },
      search: part,
      resetScroll: false,
    });
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Stack role="status" aria-label={t("loading")}>
        <Skeleton height={110} radius="md" />
        <Skeleton height={200} radius="md" />
      </Stack>
    );
  }
  return (
    <>
      <StandingPanel relationship={data} search={search} onChange={onChange} />
      <ServicesPanel relationship={data} />
      <CataloguesPanel relationship={data} />
      <TermsPanel relationship={data} />
      <RelationshipHistory customerId={customerId} />
    </>
  );
}
