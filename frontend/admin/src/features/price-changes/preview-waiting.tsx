import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Loader, Progress, Text } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useState } from "react";
import classes from "./changes.module.css";
import type { PreviewProgress } from "./price-changes.queries";

type Props = { progress: PreviewProgress | undefined; onCancel: () => void };

/** What takes longer says how far it is. */
const LONG = 2_000;

function useLong(): boolean {
  const [long, setLong] = useState(false);
  useTimeout(() => setLong(true), LONG, { autoInvoke: true });
  return long;
}

function Bar({ progress }: Pick<Props, "progress">) {
  const { t } = useTranslation();
  if (!progress) {
    return <Progress value={100} animated size="xs" mt="sm" aria-label={t("preview.working")} />;
  }
  const { done, of } = progress;
  return (
    <Progress.Root size="sm" mt="sm">
      <Progress.Section
        value={(100 * done) / of}
        withAria={false}
        role="progressbar"
        aria-label={t("preview.progress")}
        aria-valuemin={0}
        aria-valuenow={done}
        aria-valuemax={of}
        aria-valuetext={t("preview.partsDone", { done, of })}
      />
    </Progress.Root>
  );
}

function Steps({ progress, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t("preview.title")}>
      <Group gap="sm" justify="space-between">
        <Text role="status" size="sm">
          {progress ? t(`preview.step.${progress.step}`) : t("preview.working")}
        </Text>
        {progress && (
          <Text size="sm" className={classes.parts}>
            {t("preview.partsDone", { done: progress.done, of: progress.of })}
          </Text>
        )}
      </Group>
      <Bar progress={progress} />
      <Button variant="default" size="xs" mt="md" onClick={onCancel}>
        {t("action.cancel")}
      </Button>
    </Panel>
  );
}

/** In place of a preview that is being made. */
export function PreviewWaiting(props: Props) {
  const { t } = useTranslation();
  if (useLong()) return <Steps {...props} />;
  return (
    <Panel title={t("preview.title")}>
      <Group role="status" gap="sm">
        <Loader size="xs" aria-hidden />
        <Text size="sm">{t("preview.working")}</Text>
      </Group>
      <Bar progress={undefined} />
    </Panel>
  );
}

/** Above a preview that is made anew; what was known stays in sight. */
export function PreviewRenewal(props: Props) {
  return useLong() && <Steps {...props} />;
}

/** In place of a preview that nobody waited for. */
export function PreviewCancelled({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("preview.title")}>
      <Text role="status" size="sm" mb="sm">
        {t("preview.cancelled")}
      </Text>
      <Button
        size="xs"
        // the button that was pressed is gone
        ref={(button) => button?.focus()}
        leftSection={<RefreshCw size={14} aria-hidden />}
        onClick={onAgain}
      >
        {t("preview.again")}
      </Button>
    </Panel>
  );
}
