import { FieldChip } from "@kontor/ui/filter-chips";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { type Comparison, classesQuery } from "./classes.queries";
import { type CompareSearch, chosenClasses, MOST_CHOSEN } from "./classes.search";
import styles from "./comparison.module.css";

/** So many the server puts beside each other. */
const COLUMNS = 12;

type Props = { search: CompareSearch; onChange: (part: CompareSearch) => void };

/** Which classes stand side by side; all of them while none is chosen. */
export function ClassChooser({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(classesQuery);
  const chosen = chosenClasses(search);
  const all = data?.items ?? [];
  if (all.length < 3) return null;
  const choose = (ids: readonly string[]) => onChange({ classes: ids.join(",") || undefined });
  const toggle = (id: string) =>
    choose(
      all
        .map((one) => one.id)
        .filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one)))
        .slice(0, MOST_CHOSEN),
    );
  return (
    <FieldChip
      label={t("compare.classes")}
      chosen={chosen.length > 0 ? String(chosen.length) : undefined}
      onRemove={() => choose([])}
    >
      {() => (
        <Stack gap={10} className={styles.chooser} role="group" aria-label={t("compare.classes")}>
          {all.map(({ id, name, currency }) => (
            <Checkbox
              key={id}
              size="xs"
              label={t("compare.classOf", { name, currency })}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </Stack>
      )}
    </FieldChip>
  );
}

type PagerProps = { first: Comparison; from: number; onFrom: (from: number | undefined) => void };

/** Twelve columns at a time, with the way to the others. */
export function ClassPager({ first, from, onFrom }: PagerProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { classes, allClasses } = first;
  if (from === 0 && classes.length >= allClasses) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Group component="nav" aria-label={t("compare.pages")} gap="xs" mb="sm">
      <Button
        variant="default"
        size="xs"
        leftSection={<ChevronLeft size={14} aria-hidden />}
        disabled={from === 0}
        onClick={() => onFrom(from > COLUMNS ? from - COLUMNS : undefined)}
      >
        {t("compare.before")}
      </Button>
      <Text size="sm" role="status">
        {classes.length > 0
          ? t("compare.range", {
              first: number(from + 1),
              last: number(from + classes.length),
              all: number(allClasses),
            })
          : t("compare.beyond", { all: number(allClasses) })}
      </Text>
      <Button
        variant="default"
        size="xs"
        rightSection={<ChevronRight size={14} aria-hidden />}
        disabled={from + classes.length >= allClasses || classes.length === 0}
        onClick={() => onFrom(from + classes.length)}
      >
        {t("compare.after")}
      </Button>
    </Group>
  );
}
