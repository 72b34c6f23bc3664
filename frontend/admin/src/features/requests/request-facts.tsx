import { type Fact, Facts } from "@kontor/ui/facts";
import { Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useAge } from "./ages";
import classes from "./requests.module.css";
import type { Request } from "./requests.queries";

/** What the customer asks for, since when, and until when it should be answered. */
export function RequestFacts({ request }: { request: Request }) {
  const { t } = useTranslation();
  const age = useAge();
  const facts: Fact[] = [
    { label: t("requests.services"), value: request.services.map(({ name }) => name).join(", ") },
    { label: t("field.number"), value: <span className="k-number">{request.customerNumber}</span> },
    { label: t("field.email"), value: request.email },
    { label: t("field.address.country"), value: request.country },
    { label: t("requests.site"), value: request.site?.name },
    {
      label: t("requests.asked"),
      value: <Moment at={request.createdAt} />,
    },
    { label: t("requests.waits"), value: age(request.ageHours) },
    { label: t("requests.due"), value: <Moment at={request.dueAt} /> },
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
