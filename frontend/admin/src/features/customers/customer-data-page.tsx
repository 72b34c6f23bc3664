import { REACH_FIELDS, TAX_FIELDS } from "@kontor/kit/forms/contact-fields";
import { languageName } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { useCountryName } from "@kontor/kit/use-countries";
import { type Fact, Facts } from "@kontor/ui/facts";
import { Moment } from "@kontor/ui/moment";
import { Money } from "@kontor/ui/money";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IDENTITY_TEXTS, SALES_TEXTS } from "./customer-texts";
import { type Customer, customerQuery } from "./customers.queries";

const route = getRouteApi("/in/customers/$customerId");

type Props = { customer: Customer };

type Texts = readonly (
  | (typeof IDENTITY_TEXTS)[number]
  | (typeof SALES_TEXTS)[number]
  | (typeof REACH_FIELDS)[number]
  | (typeof TAX_FIELDS)[number]
)[];

/** What is shown as it is. */
function useTextFacts(customer: Customer): (names: Texts) => Fact[] {
  const { t } = useTranslation();
  return (names) => names.map((name) => ({ label: t(`field.${name}`), value: customer[name] }));
}

function PersonPanel({ customer }: Props) {
  const { t } = useTranslation();
  const texts = useTextFacts(customer);
  return (
    <Panel title={t("form.identity")}>
      <Facts facts={texts(IDENTITY_TEXTS)} />
    </Panel>
  );
}

function ContactPanel({ customer }: Props) {
  const { t } = useTranslation();
  const texts = useTextFacts(customer);
  const mail = customer.email && (
    <a href={`mailto:${customer.email}`} className="k-link">
      {customer.email}
    </a>
  );
  const facts: Fact[] = [
    { label: t("field.email"), value: mail },
    ...texts(REACH_FIELDS.filter((name) => name !== "email")),
    { label: t("field.language"), value: languageName(customer.language) },
  ];
  return (
    <Panel title={t("form.contact")}>
      <Facts facts={facts} />
    </Panel>
  );
}

function AddressLines({ address }: { address: Customer["address"] }) {
  const countryName = useCountryName();
  if (!address) return null;
  const lines = [
    address.line1,
    address.line2,
    [address.postalCode, address.city].filter(Boolean).join(" "),
    address.region,
    countryName(address.country),
  ].filter(Boolean);
  return lines.map((line) => <div key={line}>{line}</div>);
}

function AddressPanel({ customer }: Props) {
  const { t } = useTranslation();
  const facts: Fact[] = [
    { label: t("field.address"), value: customer.address && <AddressLines address={customer.address} /> },
    {
      label: t("field.invoiceAddress"),
      value: customer.invoiceAddress ? (
        <AddressLines address={customer.invoiceAddress} />
      ) : (
        t("form.sameAddress")
      ),
    },
  ];
  return (
    <Panel title={t("form.addresses")}>
      <Facts facts={facts} />
    </Panel>
  );
}

function BusinessPanel({ customer }: Props) {
  const { t } = useTranslation();
  const texts = useTextFacts(customer);
  const classLink = customer.classId && (
    <Link to="/classes/$classId" params={{ classId: customer.classId }} className="k-link">
      {customer.className}
    </Link>
  );
  const facts: Fact[] = [
    { label: t("field.classId"), value: classLink },
    { label: t("field.currency"), value: customer.currency },
    { label: t("field.billingType"), value: t(`billingType.${customer.billingType}`) },
    { label: t("field.debitStatus"), value: t(`debitStatus.${customer.debitStatus}`) },
    { label: t("field.creditLimit"), value: <Money value={customer.creditLimit} /> },
    ...texts([...TAX_FIELDS, ...SALES_TEXTS]),
    { label: t("field.reseller"), value: t(customer.reseller ? "answer.yes" : "answer.no") },
  ];
  return (
    <Panel title={t("form.business")}>
      <Facts facts={facts} />
    </Panel>
  );
}

function OtherPanel({ customer }: Props) {
  const { t } = useTranslation();
  const own = Object.entries(customer.customFields).map(([label, value]) => ({ label, value }));
  const facts: Fact[] = [
    { label: t("field.remark"), value: customer.remark },
    ...own,
    { label: t("row.createdAt"), value: <Moment at={customer.createdAt} /> },
    { label: t("row.updatedAt"), value: <Moment at={customer.updatedAt} /> },
  ];
  return (
    <Panel title={t("form.other")}>
      <Facts facts={facts} />
    </Panel>
  );
}

export function CustomerDataPage() {
  const { customerId } = route.useParams();
  const { data: customer } = useSuspenseQuery(customerQuery(customerId));
  usePageTitle(customer.displayName);
  return (
    <>
      <PersonPanel customer={customer} />
      <ContactPanel customer={customer} />
      <AddressPanel customer={customer} />
      <BusinessPanel customer={customer} />
      <OtherPanel customer={customer} />
    </>
  );
}
