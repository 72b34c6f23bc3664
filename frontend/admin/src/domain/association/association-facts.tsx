import { useChargeWords } from "@kontor/kit/charges";
import { type Fact, Facts } from "@kontor/ui/facts";
import { formatDay } from "@kontor/ui/format";
import { Day } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { servicesQuery } from "@/domain/offer/offers.queries";
import { UpstreamStatus } from "@/domain/subscription/subscription-columns";
import { useRights } from "@/shared/session";
import { goesOn } from "./association-name";
import type { Association } from "./associations.queries";
import { RenewalPriceText } from "./renewal-price";
import { StateTag } from "./state-tag";
import { WarningLine } from "./warning-line";

type Props = { association: Association };

function Services({ codes }: { codes: string[] }) {
  const { t } = useTranslation();
  const may = useRights();
  const { data } = useQuery({ ...servicesQuery, enabled: may("relationships:read") });
  if (codes.length === 0) return t("association.noServices");
  return (
    <Group gap={4}>
      {codes.map((code) => (
        <Tag key={code} tone="accent">
          {data?.find((service) => service.code === code)?.name ?? code}
        </Tag>
      ))}
    </Group>
  );
}

function What({ association: { subscription, productName, sku } }: Props) {
  if (!subscription) return sku && sku !== productName ? `${productName} · ${sku}` : productName;
  return (
    <>
      <Link
        to="/subscriptions/$subscriptionId"
        params={{ subscriptionId: subscription.id }}
        className="k-link"
      >
        {subscription.identifier}
      </Link>{" "}
      {productName !== subscription.identifier && productName}
    </>
  );
}

/** The day of the renewal; one that waits says until when, and why. */
function RenewsOn({ renewal: { nextOn, heldUntil } }: { renewal: NonNullable<Association["renewal"]> }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      <Day on={nextOn} />
      {heldUntil && (
        <WarningLine tone="danger">
          {t("association.held", { day: formatDay(heldUntil, locale) })}
        </WarningLine>
      )}
    </>
  );
}

function useDates({ startsOn, lastOn, renewal, subscription, datesDiffer }: Association): Fact[] {
  const { t } = useTranslation();
  const words = useChargeWords();
  const upstream = subscription?.expiresOn && (
    <>
      <Day on={subscription.expiresOn} />
      {subscription.status !== "ACTIVE" && <UpstreamStatus status={subscription.status} />}
      {datesDiffer && <WarningLine>{t("association.differText")}</WarningLine>}
    </>
  );
  const facts: Fact[] = [
    { label: t("association.startsOn"), value: <Day on={startsOn} /> },
    { label: t("association.endsOn"), value: lastOn ? <Day on={lastOn} /> : t("association.openEnd") },
    { label: t("association.upstreamUnchanged"), value: upstream },
  ];
  if (renewal) {
    if (goesOn(renewal)) {
      facts.push({ label: t("association.renewsOn"), value: <RenewsOn renewal={renewal} /> });
    }
    facts.push({
      label: t("association.mode"),
      value: `${t(`renewalMode.${renewal.mode}`)} · ${words.term(renewal.intervalMonths)}`,
    });
    if (goesOn(renewal)) {
      facts.push({
        label: t("association.renewalPrice"),
        value: <RenewalPriceText price={renewal.price} />,
      });
    }
    if (renewal.mode === "ASK") {
      facts.push({
        label: t("association.answer"),
        value: renewal.answer ? t(`renewalAnswer.${renewal.answer}`) : t("association.noAnswer"),
      });
    }
  }
  return facts;
}

export function AssociationFacts({ association }: Props) {
  const { t } = useTranslation();
  const { customer, registeredBy, quantity, note } = association;
  const dates = useDates(association);
  const yesNo = (yes: boolean) => t(yes ? "answer.yes" : "answer.no");
  const facts: Fact[] = [
    {
      label: t("association.customer"),
      value: (
        <Link to="/customers/$customerId/products" params={{ customerId: customer.id }} className="k-link">
          {customer.name}
        </Link>
      ),
    },
    { label: t("association.what"), value: <What association={association} /> },
    { label: t("association.state"), value: <StateTag state={association.state} /> },
    ...dates,
    { label: t("association.notifyShort"), value: yesNo(association.notifyCustomer) },
    { label: t("association.services"), value: <Services codes={association.services} /> },
    { label: t("association.updateService"), value: yesNo(association.updateService) },
    { label: t("association.transferable"), value: yesNo(association.transferable) },
  ];
  if (quantity > 1) facts.push({ label: t("association.quantity"), value: quantity });
  if (registeredBy) facts.push({ label: t("association.registeredBy"), value: registeredBy.name });
  if (note) facts.push({ label: t("association.note"), value: note });
  return <Facts facts={facts} />;
}
