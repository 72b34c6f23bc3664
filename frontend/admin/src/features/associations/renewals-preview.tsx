import type { Schema } from "@kontor/api/types";
import { useChargeWords } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { useWords } from "@kontor/kit/use-words";
import { formatDay, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { WarningLine } from "@/domain/association/warning-line";
import classes from "./associations-page.module.css";

type Changes = Schema<"RenewalChanges">;
type Item = Changes["items"][number];

/** So many are shown; the counts speak of all of them. */
const SHOWN = 100;

// what is refused is what has to be seen, what stays can be missed
const ORDER: Record<Item["outcome"], number> = { REFUSED: 0, CHANGED: 1, SAME: 2 };

/** How it renews in a few words, until when it goes and whether mails are sent. */
function useStateWords() {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  return ({ mode, intervalMonths, nextOn, lastOn, notifyCustomer }: Item["before"]): string =>
    [
      mode ? t(`renewalMode.${mode}`) : t("manyRenewals.noRenewal"),
      intervalMonths ? t("association.interval", { term: words.term(intervalMonths) }) : "",
      nextOn && mode !== "EXPIRE" ? t("manyRenewals.next", { day: formatDay(nextOn, locale) }) : "",
      lastOn ? t("manyRenewals.until", { day: formatDay(lastOn, locale) }) : "",
      t(notifyCustomer ? "manyRenewals.withMails" : "manyRenewals.withoutMails"),
    ]
      .filter(Boolean)
      .join(" · ");
}

function Row({ item }: { item: Item }) {
  const { t } = useTranslation();
  const words = useWords();
  const state = useStateWords();
  const { identifier, productName, customer, outcome, before, after, refusal, warnings } = item;
  return (
    <tr data-outcome={outcome}>
      <th scope="row">
        {identifier ?? productName}
        <span className={classes.of}>{customer.name}</span>
      </th>
      <td>{state(before)}</td>
      <td>
        {outcome === "CHANGED" && state(after)}
        {outcome === "SAME" && <span className="k-muted">{t("manyRenewals.same")}</span>}
        {refusal && (
          <WarningLine tone="danger">
            {words(`manyRenewals.refusal.${refusal.code}`, refusal.detail)}
          </WarningLine>
        )}
        {warnings.map(({ code, detail }) => (
          <WarningLine key={code}>{words(`previewWarning.${code}`, detail)}</WarningLine>
        ))}
      </td>
    </tr>
  );
}

function Counts({ changed, same, refused }: Changes) {
  const { t } = useTranslation();
  const locale = useLocale();
  const counted = (count: number) => ({ count, number: formatNumber(count, locale) });
  const parts = [
    t("manyRenewals.changing", counted(changed)),
    same > 0 && t("manyRenewals.staying", counted(same)),
    refused > 0 && t("manyRenewals.refused", counted(refused)),
  ];
  return (
    <Text size="sm" fw={600} role="status">
      {parts.filter(Boolean).join(", ")}
    </Text>
  );
}

function Items({ items }: Pick<Changes, "items">) {
  const { t } = useTranslation();
  const locale = useLocale();
  const rows = items.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <div className={classes.tried} tabIndex={0} role="region" aria-label={t("manyRenewals.each")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("association.what")}</th>
              <th scope="col">{t("history.before")}</th>
              <th scope="col">{t("history.after")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((item) => (
              <Row key={item.associationId} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && (
        <Text size="xs" c="var(--k-muted)">
          {t("manyRenewals.more", { number: formatNumber(rows.length - SHOWN, locale) })}
        </Text>
      )}
    </>
  );
}

type Props = { query: UseQueryResult<Changes>; asked: boolean; nothing: boolean };

/** What the wish does to each of the marked ones: how many change, stay or are refused, and why. */
export function RenewalsPreview({ query, asked, nothing }: Props) {
  const { t } = useTranslation();
  if (nothing)
    return (
      <Text size="sm" c="var(--k-muted)">
        {t("manyRenewals.choose")}
      </Text>
    );
  if (!asked) return null;
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={140} radius="md" role="status" aria-label={t("loading")} />;
  return (
    <div className={classes.outcome} data-busy={query.isFetching || undefined}>
      <Counts {...query.data} />
      <Items items={query.data.items} />
    </div>
  );
}
