import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { useConflict } from "@kontor/kit/forms/use-conflict";
import {
  CONTACT_FIELDS,
  CONTACT_TEXTS,
  type ContactValues,
  contactValues,
} from "@kontor/kit/forms/use-contact-schema";
import { usePageTitle } from "@kontor/kit/page-title";
import { useCountryName } from "@kontor/kit/use-countries";
import { useNotices } from "@kontor/kit/use-notices";
import { type Fact, Facts } from "@kontor/ui/facts";
import { PageHeader } from "@kontor/ui/page-header";
import { Panel } from "@kontor/ui/panel";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { usePortal } from "@/shared/portal";
import { type Me, meQuery, useMe } from "@/shared/session";
import { type ProfileField, useChangeProfile } from "./profile.queries";
import { changeOf } from "./profile-change";
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

function Editable() {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeProfile();
  const client = useQueryClient();
  const {
    stored: me,
    values,
    touched,
    round,
    restart,
    meet,
    versions,
  } = useConflict(useMe(), {
    valuesOf: ({ customer }) => contactValues(customer),
    newest: () => client.fetchQuery({ ...meQuery, staleTime: 0 }),
  });
  const save = async (wanted: ContactValues) => {
    const now = await change.mutateAsync({
      version: me.version,
      change: changeOf(wanted, me.allowed),
    });
    restart(now);
    notices.done(t("profile.saved"));
  };
  return (
    <Panel title={t("profile.editable")}>
      <ProfileForm
        key={round}
        initial={values}
        touched={touched}
        allowed={me.allowed}
        onSave={save}
        onConflict={(mine) => void meet(mine).catch(notices.failed)}
      />
      {versions && (
        <ConflictDialog
          title={t("profile.conflict")}
          text={t("profile.conflictText")}
          fields={CONTACT_FIELDS}
          {...versions}
        />
      )}
    </Panel>
  );
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
      {me.allowed.length > 0 && <Editable />}
    </>
  );
}
