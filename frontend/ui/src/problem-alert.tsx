import { Alert, List, Text } from "@mantine/core";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslation } from "./use-translation";

type Props = { title: string; detail?: string | null; items?: string[]; reference?: string | null };

/** What the server refused and why, above the thing it is about. */
export function ProblemAlert({ title, detail, items = [], reference }: Props) {
  const { t } = useTranslation("ui");
  const hasMore = Boolean(detail) || items.length > 0 || Boolean(reference);
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={title}
      icon={<TriangleAlert size={18} aria-hidden />}
      styles={{ title: { color: "var(--k-danger)" }, message: { color: "var(--k-text)" } }}
    >
      {hasMore && (
        <>
          {detail && <Text size="sm">{detail}</Text>}
          {items.length > 0 && (
            <List size="sm" mt={4} spacing={2}>
              {items.map((item) => (
                <List.Item key={item}>{item}</List.Item>
              ))}
            </List>
          )}
          {reference && (
            <Text size="xs" mt={6} c="var(--k-muted)">
              {t("reference", { id: reference })}
            </Text>
          )}
        </>
      )}
    </Alert>
  );
}
