import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { Association } from "@/domain/association/associations.queries";
import { EndDialog } from "@/domain/association/end-dialog";
import classes from "./associations-page.module.css";

type Props = { marked: Association[]; onClear: () => void };

/** What can be done with several associations at once. */
export function MarkedBar({ marked, onClear }: Props) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  const going = marked.filter(({ state }) => state !== "ENDED");
  if (marked.length === 0) return null;
  return (
    <div className={classes.bulk} role="region" aria-label={t("associations.marked")}>
      <Text size="sm" fw={600} role="status">
        {t("bulk.selected", { number: marked.length })}
      </Text>
      <Button variant="default" size="xs" disabled={going.length === 0} onClick={() => setEnding(true)}>
        {t("association.end")}
      </Button>
      <Button variant="subtle" size="xs" onClick={onClear}>
        {t("bulk.clear")}
      </Button>
      {ending && <EndDialog associations={going} onClose={() => setEnding(false)} onDone={onClear} />}
    </div>
  );
}
