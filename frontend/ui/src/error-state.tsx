import { Button, Text, Title } from "@mantine/core";
import CloudOff from "lucide-react/icons/cloud-off";
import classes from "./states.module.css";
import { useTranslation } from "./use-translation";

type Props = { title: string; detail?: string | null; reference?: string | null; onRetry?: () => void };

export function ErrorState({ title, detail, reference, onRetry }: Props) {
  const { t } = useTranslation("ui");
  return (
    <div className={classes.state} role="alert">
      <div className={classes.icon} aria-hidden>
        <CloudOff size={22} />
      </div>
      <Title order={2} size="h3">
        {title}
      </Title>
      {detail && (
        <Text size="sm" c="var(--k-muted)" maw={440}>
          {detail}
        </Text>
      )}
      {reference && (
        <Text size="xs" c="var(--k-muted)">
          {t("reference", { id: reference })}
        </Text>
      )}
      {onRetry && (
        <Button variant="default" mt="xs" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
