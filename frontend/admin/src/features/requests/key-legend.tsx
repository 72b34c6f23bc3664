import { KeyHints } from "@kontor/ui/key-hints";
import { useTranslation } from "@kontor/ui/use-translation";
import { Switch } from "@mantine/core";
import classes from "./requests.module.css";
import type { InboxKeys } from "./use-inbox-keys";

const KEYS = [
  { keys: ["J", "↓"], label: "requests.key.next" },
  { keys: ["K", "↑"], label: "requests.key.previous" },
  { keys: ["A"], label: "requests.key.approve" },
  { keys: ["R"], label: "requests.key.reject" },
  { keys: ["X"], label: "requests.key.mark" },
] as const;

/** Which keys work here, and whether they do. */
export function KeyLegend({ on, onSwitch }: InboxKeys) {
  const { t } = useTranslation();
  return (
    <div className={classes.legend}>
      <Switch
        size="xs"
        label={t("requests.keys")}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {on && <KeyHints hints={KEYS.map(({ keys, label }) => ({ keys, label: t(label) }))} />}
    </div>
  );
}
