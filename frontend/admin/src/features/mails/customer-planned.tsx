import { useTranslation } from "@kontor/ui/use-translation";
import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { customerPlannedQuery } from "./planned.queries";
import { PlannedTable } from "./planned-table";

type Props = {
  customerId: string;
  cursor: string | undefined;
  onCursor: (cursor: string | undefined) => void;
};

/** What one customer will be written within a year, and what not. */
export function CustomerPlanned({ customerId, cursor, onCursor }: Props) {
  const { t } = useTranslation();
  const list = useQuery(customerPlannedQuery(customerId, cursor));
  return (
    <>
      <Title order={2} size="h3" mb="sm" mt="xl">
        {t("planned.title")}
      </Title>
      <PlannedTable list={list} cursor={cursor} onCursor={onCursor} emptyText={t("planned.noneOfCustomer")} />
    </>
  );
}
