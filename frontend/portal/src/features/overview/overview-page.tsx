import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { usePortal } from "@/shared/portal";
import { useMe } from "@/shared/session";
import { Relationship } from "./relationship";
import { Requests } from "./requests";
import { Services } from "./services";
import { Shortcuts } from "./shortcuts";

/** Where things stand between the customer and the reseller. */
export function OverviewPage() {
  const { t } = useTranslation();
  const { name } = usePortal();
  const { person, customer, relationship } = useMe();
  usePageTitle(t("overview.title"));
  return (
    <>
      <PageHeader
        title={t("overview.welcome", { name: person.name })}
        lead={t("overview.lead", { customer: customer.name, number: customer.number })}
      />
      <Relationship />
      <Services title={t("services.title", { name })} />
      {relationship.status === "ACTIVE" && <Shortcuts />}
      <Requests />
    </>
  );
}
