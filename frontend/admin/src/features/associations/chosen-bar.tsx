import { KeyHints } from "@kontor/ui/key-hints";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./associations-page.module.css";

const KEYS = [
  { keys: ["/"], label: "associations.key.search" },
  { keys: ["↑", "↓"], label: "associations.key.move" },
  { keys: ["key.space"], label: "associations.key.mark" },
  { keys: ["key.enter"], label: "associations.key.open" },
  { keys: ["key.ctrl", "key.enter"], label: "associations.key.associate" },
] as const;

type Key = (typeof KEYS)[number]["keys"][number];

function Keys() {
  const { t } = useTranslation();
  const named = (key: Key) => (key === "↑" || key === "↓" || key === "/" ? key : t(key));
  return (
    <div className={classes.keys}>
      <KeyHints
        label={t("associations.keys")}
        hints={KEYS.map(({ keys, label }) => ({ keys: keys.map(named), label: t(label) }))}
      />
    </div>
  );
}

type Props = { number: number; onClear: () => void; children: ReactNode };

/** What can be done with the marked rows: below the list, in sight wherever one is in it. */
export function ChosenBar({ number, onClear, children }: Props) {
  const { t } = useTranslation();
  if (number === 0) return null;
  return (
    <section className={classes.chosen} aria-label={t("associations.marked")}>
      <div className={classes.count}>
        <Text size="sm" fw={600} role="status">
          {t("associations.chosen", { count: number })}
        </Text>
        <Button variant="subtle" size="compact-xs" onClick={onClear}>
          {t("bulk.clear")}
        </Button>
      </div>
      {children}
      <Keys />
    </section>
  );
}
