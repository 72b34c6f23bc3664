import { CONTACT_TEXTS } from "@kontor/kit/forms/contact-fields";
import { usePageTitle } from "@kontor/kit/page-title";
import { useCountryName } from "@kontor/kit/use-countries";
import { type Fact, Facts } from "@kontor/ui/facts";
import { PageHeader } from "@kontor/ui/page-header";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { usePortal } from "@/shared/portal";
import { type Me, useMe } from "@/shared/session";
import type { ProfileField } from "./profile.queries";
import { ProfileForm } from "./profile-form";

function useKeptFacts({ customer }: Me, allowed: readonly ProfileField[]): Fact[] {
  const { t } = useTranslation();
  const country = useCountryName();
  const place = (address: typeof customer.address) =>
    address &&
    [
      address.line1,
      address.line2,
      [address.postalCode, address.city].filter(Boolean).join(" "),
      address.region,
      country(address.country),
    ]
      .filter(Boolean)
      .join(", ");
  const kept = CONTACT_TEXTS.filter((field) => !allowed.includes(field) && customer[field]);
  return [
    { label: t("profile.number"), value: customer.number },
    ...kept.map((field) => ({ label: t(`field.${field}`), value: customer[field] })),
    ...(["address", "invoiceAddress"] as const)
      .filter((field) => !allowed.includes(field) && customer[field])
      .map((field) => ({ label: t(`field.${field}`), value: place(customer[field]) })),
  ];
}

/** What the reseller knows of the customer, and what may be changed here. */
export function ProfilePage() {
  const { t } = useTranslation();
  const { name } = usePortal();
  const me = useMe();
  const facts = useKeptFacts(me, me.allowed);
  usePageTitle(t("nav.profile"));
  return (
    <>
      <PageHeader title={t("profile.title")} lead={me.customer.name} />
      <Panel title={t("profile.kept")} lead={t("profile.keptLead", { name })}>
        <Facts facts={facts} />
      </Panel>
      {me.allowed.length > 0 && (
        <Panel title={t("profile.editable")}>
          <ProfileForm />
        </Panel>
      )}
    </>
  );
}
