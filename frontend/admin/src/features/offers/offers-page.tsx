import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CataloguesPart } from "./catalogues-part";
import { GroupsPart } from "./groups-part";
import type { OffersSearch } from "./offers.search";
import { ServicesPart } from "./services-part";
import { TermsPart } from "./terms-part";

const route = getRouteApi("/in/settings/services");

/** What the reseller releases to customers: services, catalogues in their groups, conditions. */
export function OffersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const go = (part: OffersSearch) =>
    void navigate({ to: "/settings/services", search: part, resetScroll: false });
  usePageTitle(t("offers.title"));
  return (
    <>
      <ServicesPart search={search} onDialog={go} />
      <GroupsPart search={search} onDialog={go} />
      <CataloguesPart search={search} onDialog={go} />
      <TermsPart />
    </>
  );
}
