import { formatNumber } from "@kontor/ui/format";
import { Money } from "@kontor/ui/money";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, List, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ManyMovePreview } from "./customers.queries";
import { useRefusalWords } from "./use-refusal-words";

/** So many products are named; the others are counted by whoever opens the customers. */
const NAMED = 8;

function named(skus: readonly string[]): string {
  return skus.length > NAMED ? `${skus.slice(0, NAMED).join(", ")} …` : skus.join(", ");
}

function Examples({ examples }: Pick<ManyMovePreview, "examples">) {
  const { t } = useTranslation();
  return (
    <Table fz="sm" verticalSpacing={5}>
      <Table.Caption>{t("moveMany.examples")}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("moveMany.customer")}</Table.Th>
          <Table.Th data-align="right">{t("history.before")}</Table.Th>
          <Table.Th data-align="right">{t("history.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {examples.map(({ customerId, name, before, after, unpricedSkus }) => (
          <Table.Tr key={customerId}>
            <Table.Th scope="row">
              <Link to="/customers/$customerId/prices" params={{ customerId }} className="k-link">
                {name}
              </Link>
            </Table.Th>
            <Table.Td data-align="right">
              <Money value={before} />
            </Table.Td>
            <Table.Td data-align="right">
              {after ? <Money value={after} /> : t("moveMany.without", { products: named(unpricedSkus) })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What a move would do to many customers, in figures. */
export function MoveManyFigures({ preview }: { preview: ManyMovePreview }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const refusalWords = useRefusalWords();
  const counted = (count: number) => ({ count, number: formatNumber(count, locale) });
  const { moving, unchanged, dearer, cheaper, otherCurrency, dormantCustomers, dormantProducts } = preview;
  const { unpricedCustomers, unpricedSkus, refusals, examples } = preview;
  if (moving === 0) return <Text size="sm">{t("moveMany.nobody")}</Text>;
  const dormant = { ...counted(dormantCustomers), products: formatNumber(dormantProducts, locale) };
  const lines = [
    t("moveMany.moving", counted(moving)),
    unchanged > 0 && t("moveMany.unchanged", counted(unchanged)),
    dearer > 0 && t("moveMany.dearer", counted(dearer)),
    cheaper > 0 && t("moveMany.cheaper", counted(cheaper)),
    otherCurrency > 0 && t("moveMany.otherCurrency", counted(otherCurrency)),
    dormantCustomers > 0 && t("moveMany.dormant", dormant),
  ].filter((line) => line !== false);
  return (
    <>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {unpricedCustomers > 0 && (
        <Alert color="yellow" variant="light">
          {t("moveMany.unpriced", { ...counted(unpricedCustomers), products: named(unpricedSkus) })}
        </Alert>
      )}
      {refusals.map(({ code, customers }) => (
        <Alert key={code} color="red" variant="light">
          {t("moveMany.refused", { ...counted(customers), why: refusalWords(code) })}
        </Alert>
      ))}
      {examples.length > 0 && <Examples examples={examples} />}
    </>
  );
}
