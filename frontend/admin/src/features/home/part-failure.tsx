import { useFurtherTexts } from "@kontor/kit/language";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Text } from "@mantine/core";

/** In place of one part of the page that could not be read; the others stay. */
export function PartFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation("ui");
  const { ofProblem } = useProblemText();
  useFurtherTexts();
  const { title, detail, reference } = ofProblem(error);
  return (
    <div role="alert">
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {detail && (
        <Text size="sm" c="var(--k-muted)">
          {detail}
        </Text>
      )}
      {reference && (
        <Text size="xs" c="var(--k-muted)">
          {t("reference", { id: reference })}
        </Text>
      )}
      <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  );
}
