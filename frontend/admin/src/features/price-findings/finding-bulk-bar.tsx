import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import type { Finding } from "@/domain/price/findings";
import { useRights } from "@/shared/session";
import type { FindingDoing } from "./finding-actions";
import classes from "./findings.module.css";
import { isFixable } from "./fixes";

type Props = { chosen: Finding[]; doing: FindingDoing; onClear: () => void };

/** What is done about many at once. */
export function FindingBulkBar({ chosen, doing, onClear }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  if (chosen.length === 0) return null;
  const fixable = chosen.filter(isFixable);
  return (
    <Group className={classes.bulk} role="region" aria-label={t("findings.bulk")} gap="xs">
      <Text size="sm" fw={600} mr="xs" role="status">
        {t("bulk.selected", { number: chosen.length })}
      </Text>
      {may("prices:write") && (
        <Button
          size="xs"
          loading={doing.busy}
          disabled={fixable.length === 0}
          onClick={() => doing.onFix(fixable)}
        >
          {t("findings.draftMany", { count: fixable.length })}
        </Button>
      )}
      {may("prices:override-guard") && (
        <Button size="xs" variant="default" onClick={() => doing.onAccept(chosen)}>
          {t("findings.acceptMany", { count: chosen.length })}
        </Button>
      )}
      <Button variant="subtle" size="xs" onClick={onClear}>
        {t("bulk.clear")}
      </Button>
    </Group>
  );
}
