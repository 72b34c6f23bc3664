import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { CataloguesPart } from "./catalogues-part";
import { GroupsPart } from "./groups-part";
import { ServicesPart } from "./services-part";
import { TermsPart } from "./terms-part";

/** What the reseller releases to customers: services, catalogues in their groups, conditions. */
export function OffersPage() {
  const { t } = useTranslation();
  usePageTitle(t("offers.title"));
  return (
    <>
      <ServicesPart />
      <GroupsPart />
      <CataloguesPart />
      <TermsPart />
    </>
  );
}
