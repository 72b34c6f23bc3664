import { useNotices } from "@kontor/kit/use-notices";
import { formatDay, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useNavigate } from "@tanstack/react-router";
import type { Finding } from "@/domain/price/findings";
import { type DraftItem, useDraftItems, useNewDraft } from "./price-findings.queries";

/** What a draft says to end a finding; nothing where only a person knows. */
function itemsOf({ sku, charges, review }: Finding): DraftItem[] {
  return charges.map(({ action, termMonths, minQuantity, price }) => {
    const amounts = { PRICE: review?.suggestion?.amount, REMOVE: null, COMPLETE: price?.amount };
    return {
      sku,
      action,
      termMonths,
      minQuantity,
      amount: review?.fix ? (amounts[review.fix] ?? null) : null,
    };
  });
}

export function isFixable({ listId, review }: Finding): boolean {
  return Boolean(listId && review?.fix);
}

/** The prices for each list; of two findings about one price the graver one, which comes first, decides. */
function draftsOf(findings: Finding[]): Map<string, DraftItem[]> {
  const drafts = new Map<string, Map<string, DraftItem>>();
  for (const finding of findings) {
    if (!finding.listId || !isFixable(finding)) continue;
    const items = drafts.get(finding.listId) ?? new Map<string, DraftItem>();
    drafts.set(finding.listId, items);
    for (const item of itemsOf(finding)) {
      const key = [item.sku, item.action, item.termMonths, item.minQuantity].join(" ");
      if (!items.has(key)) items.set(key, item);
    }
  }
  return new Map([...drafts].map(([list, items]) => [list, [...items.values()]]));
}

/** Puts what would end findings into drafts, one for each list, and goes there: nothing is published unseen. */
export function useFix() {
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const navigate = useNavigate();
  const create = useNewDraft();
  const fill = useDraftItems();
  const draft = async (listId: string, items: DraftItem[], day: string) => {
    const { id } = await create.mutateAsync({ listId, name: t("findings.draftName", { day }) });
    await fill.mutateAsync({ id, items });
    return id;
  };
  const fix = async (findings: Finding[]) => {
    const day = formatDay(findings[0]?.day ?? "", locale);
    const made: string[] = [];
    let prices = 0;
    try {
      for (const [listId, items] of draftsOf(findings)) {
        made.push(await draft(listId, items, day));
        prices += items.length;
      }
    } catch (error) {
      notices.failed(error);
    }
    const [changeId] = made;
    if (changeId === undefined) return;
    notices.done(t("findings.drafted", { count: prices, number: formatNumber(prices, locale) }));
    if (made.length === 1) await navigate({ to: "/price-changes/$changeId", params: { changeId } });
    else await navigate({ to: "/price-changes", search: { status: "DRAFT" } });
  };
  return { fix, busy: create.isPending || fill.isPending };
}
