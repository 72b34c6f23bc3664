import { useChargeWords } from "@kontor/kit/charges";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { Money } from "@kontor/ui/money";
import { Nothing } from "@kontor/ui/nothing";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Button, Group, List, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useFindingText } from "@/domain/price/findings";
import { OverrideReason } from "@/domain/price/override-reason";
import { useRights } from "@/shared/session";
import type { MovePreview } from "./customers.queries";

type Props = { preview: MovePreview; onAnswer: (overrideReason: string) => void; onClose: () => void };

const SHOWN = 20;

function Prices({ items }: Pick<MovePreview, "items">) {
  const { t } = useTranslation();
  const words = useChargeWords();
  return (
    <Table fz="sm" mt="sm" verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("grid.product")}</Table.Th>
          <Table.Th data-align="right">{t("history.before")}</Table.Th>
          <Table.Th data-align="right">{t("history.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.slice(0, SHOWN).map((item) => (
          <Table.Tr key={`${item.productId} ${item.action} ${item.termMonths} ${item.quantity}`}>
            <Table.Th scope="row">{`${item.sku} · ${words.charge(item)}`}</Table.Th>
            <Table.Td data-align="right">
              {item.before ? <Money value={item.before} /> : <Nothing />}
            </Table.Td>
            <Table.Td data-align="right">
              {item.after ? <Money value={item.after} /> : t("move.noPrice")}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What another class or currency does to what the customer holds, before it does it. */
export function MoveQuestion({ preview, onAnswer, onClose }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useRights();
  const [reason, setReason] = useState("");
  const number = (value: number) => formatNumber(value, locale);
  const { items, total, unpriced, ownPricesBefore, currencyBefore, currencyAfter } = preview;
  const { findings, mayMove } = preview;
  const findingText = useFindingText();
  const overridable = !mayMove && may("prices:override-guard");
  const said = overridable ? reason.trim() : "";
  const dormant = currencyBefore === currencyAfter ? 0 : ownPricesBefore;
  return (
    <Dialog opened title={t("move.title")} onClose={onClose} size="lg">
      <Text size="sm">{t("move.text", { count: total, number: number(total) })}</Text>
      {dormant > 0 && (
        <Text size="sm" mt="xs">
          {t("move.dormant", { count: dormant, number: number(dormant), currency: currencyBefore })}
        </Text>
      )}
      {unpriced > 0 && (
        <Alert color={mayMove ? "yellow" : "red"} variant="light" mt="sm">
          {t(mayMove ? "move.unpriced" : "move.refused", { count: unpriced, number: number(unpriced) })}
        </Alert>
      )}
      {!mayMove && findings.length > 0 && (
        <Alert color="red" variant="light" mt="sm" title={t("problem.price-guard")}>
          <List size="sm">
            {findings.map((finding) => (
              <List.Item key={`${finding.code} ${finding.sku}`}>
                {`${finding.sku}: ${findingText(finding)}`}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {items.length > 0 && <Prices items={items} />}
      {overridable && <OverrideReason value={reason} onChange={setReason} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button disabled={!mayMove && said === ""} onClick={() => onAnswer(said)}>
          {t("move.go")}
        </Button>
      </Group>
    </Dialog>
  );
}
