import type { Schema } from "@kontor/api/types";
import { useWords } from "@kontor/kit/use-words";
import { type Fact, Facts } from "@kontor/ui/facts";
import { useTranslation } from "@kontor/ui/use-translation";
import { Title } from "@mantine/core";
import classes from "./requests.module.css";

type Outcome = Schema<"RequestOutcome">;

/** What an approval will do. */
export function RequestOutcome({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const words = useWords();
  const { terms, mail } = outcome;
  const agreed = [terms.shipping, terms.payment, terms.checkout].filter(Boolean);
  const facts: Fact[] = [
    {
      label: t("requests.released"),
      value: outcome.services.map(({ name }) => name).join(", ") || t("requests.nothing"),
    },
    { label: t("customer.class"), value: outcome.className ?? t("requests.noClass") },
    { label: t("requests.catalogues"), value: outcome.catalogues.map(({ name }) => name).join(", ") },
    { label: t("requests.terms"), value: agreed.join(", ") },
    {
      label: t("requests.mail"),
      value: words(`mailTruth.${mail.code}`, mail.reason ?? ""),
    },
  ];
  return (
    <div className={classes.block}>
      <Title order={3} size="h4">
        {t("requests.outcome")}
      </Title>
      <Facts facts={facts} />
    </div>
  );
}
