import { useTranslation } from "@kontor/ui/use-translation";
import { Group, SegmentedControl, Text } from "@mantine/core";

type Props = { currencies: readonly string[]; value: string; onChange: (currency: string) => void };

/** In which of its currencies a class is looked at; nothing to choose where there is one. */
export function CurrencySwitch({ currencies, value, onChange }: Props) {
  const { t } = useTranslation();
  if (currencies.length < 2) return null;
  return (
    <Group gap="xs" mb="sm">
      <Text size="sm" aria-hidden>
        {t("price.currency")}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t("price.currency")}
        data={[...currencies]}
        value={value}
        onChange={onChange}
      />
    </Group>
  );
}
