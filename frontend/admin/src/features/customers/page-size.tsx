import { useTranslation } from "@kontor/ui/use-translation";
import { Group, NativeSelect } from "@mantine/core";
import { PAGE_SIZES } from "./customers.search";

type Props = { size: string; onSize: (size: string) => void };

/** How many customers a page holds. */
export function PageSize({ size, onSize }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" mt="xs">
      <NativeSelect
        size="xs"
        w={110}
        aria-label={t("customers.pageSize")}
        data={PAGE_SIZES.map((value) => ({ value, label: t("customers.perPage", { number: value }) }))}
        value={size}
        onChange={(event) => onSize(event.currentTarget.value)}
      />
    </Group>
  );
}
