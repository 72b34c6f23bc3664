import { useNotices } from "@kontor/kit/use-notices";
import { countOf, type Total } from "@kontor/ui/data-table-pager";
import { KeyHints } from "@kontor/ui/key-hints";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./associations-page.module.css";
import { MOST } from "./use-lists";

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

/** What the bar says of the marks, whatever can be done with them. */
export type Marks = {
  number: number;
  /** all that the filters find */
  total: Total | undefined;
  onAll: () => Promise<unknown>;
  onClear: () => void;
};

type Props = Marks & { children: ReactNode };

/** Everything that matches, also what stands on other pages. */
function MarkAll({ number, total, onAll }: Marks) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const count = Math.min(total ? countOf(total) : 0, MOST);
  if (count <= number) return null;
  const mark = () => {
    setBusy(true);
    void onAll()
      .catch(notices.failed)
      .finally(() => setBusy(false));
  };
  return (
    <Button variant="subtle" size="compact-xs" loading={busy} onClick={mark}>
      {t("associations.markAll", { count })}
    </Button>
  );
}

/** What can be done with the marked rows: below the list, in sight wherever one is in it. */
export function ChosenBar({ children, ...marks }: Props) {
  const { t } = useTranslation();
  const { number, onClear } = marks;
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
        <MarkAll {...marks} />
      </div>
      {children}
      <Keys />
    </section>
  );
}
