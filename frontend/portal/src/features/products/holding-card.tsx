import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { formatDay } from "@kontor/ui/format";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Switch, Text, Title } from "@mantine/core";
import classes from "./products.module.css";
import { type Holding, useSwitchMails } from "./products.queries";
import { RenewalPart } from "./renewal-part";

const TONES = { ACTIVE: "accent", PLANNED: "warn", ENDED: "neutral" } as const;

function Period({ holding: { startsOn, lastOn, state } }: { holding: Holding }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const from = formatDay(startsOn, locale);
  const begun = state === "PLANNED" ? t("holding.fromThenOn", { from }) : t("holding.from", { from });
  const words = lastOn
    ? t(state === "ENDED" ? "holding.was" : "holding.fromTo", { from, to: formatDay(lastOn, locale) })
    : begun;
  return (
    <Text size="sm" c="var(--k-muted)">
      {words}
    </Text>
  );
}

function MailSwitch({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useSwitchMails(holding.id);
  return (
    <>
      <Refusal error={change.error} />
      <Switch
        size="sm"
        label={t("holding.mails")}
        checked={change.isPending ? change.variables : holding.notifyCustomer}
        onChange={({ currentTarget }) =>
          change.mutate(currentTarget.checked, { onSuccess: () => notices.done(t("holding.saved")) })
        }
      />
    </>
  );
}

/** One product or domain of the customer: since when, until when, and how it goes on. */
export function HoldingCard({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const { identifier, productName, quantity, renewal, state } = holding;
  return (
    <li className={classes.holding}>
      <div className={classes.head}>
        <div>
          <Title order={2} size="h3" className={classes.name}>
            {identifier ?? productName}
          </Title>
          <Text size="sm" c="var(--k-muted)">
            {identifier ? productName : quantity > 1 && t("holding.quantity", { quantity })}
          </Text>
        </div>
        <Tag tone={TONES[state]}>{t(`holdingState.${state}`)}</Tag>
      </div>
      <Period holding={holding} />
      {renewal && state !== "ENDED" && <RenewalPart holding={holding} renewal={renewal} />}
      {holding.switchable && state !== "ENDED" && <MailSwitch holding={holding} />}
    </li>
  );
}
