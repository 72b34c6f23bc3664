import { useCountryName } from "@kontor/kit/use-countries";
import { type Fact, Facts } from "@kontor/ui/facts";
import { Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useAge } from "./ages";
import classes from "./requests.module.css";
import type { RequestDetail } from "./requests.queries";

type Props = { detail: RequestDetail };

function Address({ address }: { address: RequestDetail["applicant"]["address"] }) {
  const country = useCountryName();
  if (!address) return null;
  const town = [address.postalCode, address.city].filter(Boolean).join(" ");
  const lines = [address.line1, address.line2, town, address.region, country(address.country)];
  return lines.filter(Boolean).map((line) => <div key={line}>{line}</div>);
}

/** Who asks, with what tells a dealer from somebody else. */
function useApplicant({ request, applicant }: RequestDetail): Fact[] {
  const { t } = useTranslation();
  const country = useCountryName();
  const person = [applicant.salutation, applicant.firstName, applicant.lastName].filter(Boolean).join(" ");
  const address = applicant.address && <Address address={applicant.address} />;
  return [
    { label: t("field.number"), value: <span className="k-number">{request.customerNumber}</span> },
    { label: t("requests.person"), value: person },
    { label: t("field.email"), value: request.email },
    { label: t("field.phone"), value: applicant.phone ?? applicant.mobile },
    { label: t("field.website"), value: applicant.website },
    { label: t("field.address"), value: address || country(request.country) },
    { label: t("field.vatId"), value: applicant.vatId },
    { label: t("field.taxNumber"), value: applicant.taxNumber },
    { label: t("field.gln"), value: applicant.gln },
  ];
}

/** What the customer asks for, since when, and until when it should be answered; and who that is. */
export function RequestFacts({ detail }: Props) {
  const { t } = useTranslation();
  const age = useAge();
  const { request } = detail;
  const facts: Fact[] = [
    { label: t("requests.services"), value: request.services.map(({ name }) => name).join(", ") },
    { label: t("requests.site"), value: request.site?.name },
    { label: t("requests.asked"), value: <Moment at={request.createdAt} /> },
    { label: t("requests.waits"), value: age(request.ageHours) },
    { label: t("requests.due"), value: <Moment at={request.dueAt} /> },
    ...useApplicant(detail),
  ];
  return (
    <>
      <Facts facts={facts} />
      {request.note && (
        <Text size="sm" className={classes.note}>
          {request.note}
        </Text>
      )}
    </>
  );
}
