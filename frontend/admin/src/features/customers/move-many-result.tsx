import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, List, ScrollArea, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CustomersMoved } from "./customers.queries";
import { useRefusalWords } from "./use-refusal-words";

/** Who was moved, and who stayed for what. */
export function MoveManyResult({ result, onClose }: { result: CustomersMoved; onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const refusalWords = useRefusalWords();
  const counted = (count: number) => ({ count, number: formatNumber(count, locale) });
  const stayed = result.items.filter(({ outcome }) => outcome === "REFUSED");
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {`${t("moveMany.moved", counted(result.moved))}. ${t("moveMany.stayed", counted(result.refused))}`}
      </Text>
      <ScrollArea.Autosize mah={320} type="auto">
        <List size="sm">
          {stayed.map(({ id, name, code, detail }) => (
            <List.Item key={id}>
              <Link to="/customers/$customerId" params={{ customerId: id }} className="k-link">
                {name}
              </Link>
              {`: ${refusalWords(code ?? "", detail)}`}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t("moveMany.close")}
        </Button>
      </Group>
    </Stack>
  );
}
