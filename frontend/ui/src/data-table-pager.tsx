import { Button, Group, Text } from "@mantine/core";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { formatNumber } from "./format";
import { useLocale } from "./use-locale";
import { useTranslation } from "./use-translation";

export type Total = { exact?: number | null; atLeast?: number | null };

/** As far as it was counted; for the form of a word. */
export function countOf({ exact, atLeast }: Total): number {
  return exact ?? atLeast ?? 0;
}

export function useTotalText(): (total: Total) => string {
  const locale = useLocale();
  const { t } = useTranslation("ui");
  return (total) =>
    total.exact === undefined || total.exact === null
      ? t("atLeast", { number: formatNumber(total.atLeast ?? 0, locale) })
      : formatNumber(total.exact, locale);
}

type Props = {
  total: Total | undefined;
  /** rows before this page; unknown when the page was opened by its link */
  offset: number | undefined;
  shown: number;
  onFirst?: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
};

/** Keyset paging: forward by the server's cursor, back the way one came. */
export function TablePager({ total, offset, shown, onFirst, onPrevious, onNext }: Props) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const totalText = useTotalText();
  if (total === undefined || (shown === 0 && !onFirst)) return null;
  const all = totalText(total);
  const range =
    offset === undefined
      ? t("rowsOf", { shown: formatNumber(shown, locale), total: all })
      : t("range", {
          from: formatNumber(offset + 1, locale),
          to: formatNumber(offset + shown, locale),
          total: all,
        });
  return (
    <Group component="nav" aria-label={t("pages")} justify="space-between" mt="sm" gap="xs">
      <Text size="sm" c="var(--k-muted)" className="k-number">
        {range}
      </Text>
      <Group gap="xs" display={onFirst || onNext ? undefined : "none"}>
        {onFirst && !onPrevious && (
          <Button variant="default" size="xs" onClick={onFirst}>
            {t("firstPage")}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          disabled={!onPrevious}
          onClick={onPrevious}
          leftSection={<ChevronLeft size={14} aria-hidden />}
        >
          {t("previous")}
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={!onNext}
          onClick={onNext}
          rightSection={<ChevronRight size={14} aria-hidden />}
        >
          {t("next")}
        </Button>
      </Group>
    </Group>
  );
}
