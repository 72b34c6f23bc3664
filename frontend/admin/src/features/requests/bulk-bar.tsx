import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import classes from "./requests.module.css";

/** As many as the server decides at once. */
const MOST = 1000;

type Props = {
  marked: ReadonlySet<string>;
  onClear: () => void;
  onDialog: (dialog: "approve-many" | "reject-many") => void;
};

export function BulkBar({ marked, onClear, onDialog }: Props) {
  const { t } = useTranslation();
  if (marked.size === 0) return null;
  const tooMany = marked.size > MOST;
  return (
    <Group className={classes.bulk} role="region" aria-label={t("requests.bulk")} gap="xs">
      <Text size="sm" fw={600} mr="xs" role="status">
        {tooMany ? t("requests.tooMany", { most: MOST }) : t("bulk.selected", { number: marked.size })}
      </Text>
      <Button size="xs" disabled={tooMany} onClick={() => onDialog("approve-many")}>
        {t("requests.approve")}
      </Button>
      <Button size="xs" variant="default" disabled={tooMany} onClick={() => onDialog("reject-many")}>
        {t("requests.reject")}
      </Button>
      <Button variant="subtle" size="xs" onClick={onClear}>
        {t("bulk.clear")}
      </Button>
    </Group>
  );
}
