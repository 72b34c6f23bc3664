import { toProblem } from "@kontor/api/problem";
import type { Schema } from "@kontor/api/types";
import { Refusal } from "@kontor/kit/refusal";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { useWords } from "@kontor/kit/use-words";
import { formatDay } from "@kontor/ui/format";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Skeleton, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import MailCheck from "lucide-react/icons/mail-check";
import MailX from "lucide-react/icons/mail-x";
import classes from "./associations.module.css";
import type { Preview } from "./associations.queries";
import { PreviewItems } from "./preview-items";
import type { TermsValues } from "./terms.schema";
import { WarningLine } from "./warning-line";

type Part = { preview: Preview };

function Overlaps({ preview }: Part) {
  const { t } = useTranslation();
  const locale = useLocale();
  const day = (on: string) => formatDay(on, locale);
  if (preview.overlaps.length === 0) return null;
  return (
    <div className={classes.block}>
      <h3 className={classes.blockTitle}>{t("giving.overlaps")}</h3>
      {preview.overlaps.map(({ identifier, customer, startsOn, lastOn, associationId }) => (
        <WarningLine key={associationId} tone="danger">
          {lastOn
            ? t("giving.overlapUntil", {
                identifier,
                customer: customer.name,
                startsOn: day(startsOn),
                lastOn: day(lastOn),
              })
            : t("giving.overlap", { identifier, customer: customer.name, startsOn: day(startsOn) })}
        </WarningLine>
      ))}
    </div>
  );
}

type AccessProps = Part & { onKeep?: () => void };

/** What stays open and what the customer loses while the association lasts (E23, L8). */
function Access({ preview, onKeep }: AccessProps) {
  const { t } = useTranslation();
  const { before, after, lost } = preview.access;
  const names = (services: Schema<"ServiceRef">[]) => services.map(({ name }) => name).join(", ");
  return (
    <div className={classes.block}>
      <h3 className={classes.blockTitle}>{t("giving.access")}</h3>
      <div className={classes.access}>
        {after.map(({ code, name }) => (
          <Tag key={code} tone="accent">
            {name}
          </Tag>
        ))}
        {lost.map(({ code, name }) => (
          <Tag key={code} tone="danger">
            <span className={classes.lost}>{name}</span>
          </Tag>
        ))}
        {before.length + after.length === 0 && (
          <Text size="sm" c="var(--k-muted)">
            {t("giving.noAccess")}
          </Text>
        )}
      </div>
      {lost.length > 0 ? (
        <WarningLine tone="danger">{t("giving.lost", { services: names(lost) })}</WarningLine>
      ) : (
        before.length > 0 && (
          <Text size="xs" c="var(--k-muted)" mt={4}>
            {t("giving.nothingLost")}
          </Text>
        )
      )}
      {lost.length > 0 && onKeep && (
        <Button variant="default" size="xs" mt={8} onClick={onKeep}>
          {t("giving.keep")}
        </Button>
      )}
    </div>
  );
}

function MailTruth({ preview }: Part) {
  const { t } = useTranslation();
  const words = useWords();
  const locale = useLocale();
  const { willBeSent, code, reason, firstOn, withheld } = preview.mail;
  const Icon = willBeSent ? MailCheck : MailX;
  const first = firstOn && t("previewMail.PLANNED", { day: formatDay(firstOn, locale) });
  return (
    <div className={classes.block}>
      <h3 className={classes.blockTitle}>{t("giving.mail")}</h3>
      <p className={classes.truth} data-sent={willBeSent}>
        <Icon size={15} aria-hidden />
        {first || words(`previewMail.${code}`, reason ?? code)}
      </p>
      {withheld.map((none) => (
        <p key={none.code} className={classes.truth} data-sent={false}>
          {t("giving.withheld", { count: none.customers })} {words(`previewMail.${none.code}`, none.code)}
        </p>
      ))}
    </div>
  );
}

function Findings({ preview }: Part) {
  const words = useWords();
  // what stands at a row, or at the access below, need not be said twice
  const said = new Set([
    "LOSES_ACCESS",
    ...preview.items.flatMap(({ warnings }) => warnings.map(({ code }) => code)),
  ]);
  const shown = preview.findings.filter(({ code }) => !said.has(code));
  return [...new Map(shown.map((finding) => [finding.code, finding])).values()].map(({ code, detail }) => (
    <WarningLine key={code}>{words(`previewWarning.${code}`, detail)}</WarningLine>
  ));
}

type Fix = (part: Partial<TermsValues>) => void;

/** Why it cannot be; where it ends before it renews, each of the two is a press away. */
function Refused({ error, onFix }: { error: unknown; onFix: Fix }) {
  const { t } = useTranslation();
  const { ofField } = useProblemText();
  const { errors } = toProblem(error);
  return (
    <>
      <Refusal error={error} items={errors.map(ofField)} />
      {errors.some(({ code }) => code === "renews-after-end") && (
        <Group gap="xs" mt="xs">
          <Button variant="default" size="xs" onClick={() => onFix({ endsOn: "" })}>
            {t("giving.goOn")}
          </Button>
          <Button variant="default" size="xs" onClick={() => onFix({ renews: false })}>
            {t("giving.letEnd")}
          </Button>
        </Group>
      )}
    </>
  );
}

type Props = { query: UseQueryResult<Preview>; asked: boolean; onKeep?: () => void; onFix: Fix };

/** What would happen, said before anything is stored. */
export function PreviewPane({ query, asked, onKeep, onFix }: Props) {
  const { t } = useTranslation();
  return (
    <section
      className={classes.preview}
      aria-label={t("giving.title")}
      aria-busy={query.isFetching}
      data-busy={query.isPlaceholderData || undefined}
    >
      <h2 className={classes.previewTitle}>{t("giving.title")}</h2>
      {!asked && (
        <Text size="sm" c="var(--k-muted)">
          {t("giving.empty")}
        </Text>
      )}
      {asked && query.isPending && (
        <Skeleton height={180} radius="md" role="status" aria-label={t("loading")} />
      )}
      {asked && query.isError && <Refused error={query.error} onFix={onFix} />}
      {asked && query.data && !query.isError && (
        <>
          <Overlaps preview={query.data} />
          <div className={classes.block}>
            <h3 className={classes.blockTitle}>{t("giving.items")}</h3>
            <PreviewItems preview={query.data} />
            <Findings preview={query.data} />
          </div>
          <Access preview={query.data} onKeep={onKeep} />
          <MailTruth preview={query.data} />
        </>
      )}
    </section>
  );
}
