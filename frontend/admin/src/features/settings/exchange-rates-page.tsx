import { LinkButton } from "@kontor/kit/link-button";
import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import type { Column } from "@kontor/ui/data-table-props";
import { formatDay } from "@kontor/ui/format";
import { Day } from "@kontor/ui/moment";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import FileUp from "lucide-react/icons/file-up";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { NewRateForm } from "./new-rate-form";
import { type ExchangeRate, ratesQuery, useDeleteRate } from "./price-guard.queries";

const route = getRouteApi("/in/settings/exchange-rates");

function DeleteRate({ rate }: { rate: ExchangeRate }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const remove = useDeleteRate();
  const [asking, setAsking] = useState(false);
  const name = `${rate.base}/${rate.quote}, ${formatDay(rate.validFrom, locale)}`;
  const confirm = () =>
    remove.mutate(rate, {
      onSuccess: () => notices.done(t("rates.deleted")),
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("rates.deleteNamed", { name })}
        onClick={() => setAsking(true)}
      >
        <Trash2 size={15} aria-hidden />
      </ActionIcon>
      <ConfirmDialog
        opened={asking}
        title={t("rates.deleteTitle", { name })}
        confirmLabel={t("action.delete")}
        danger
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("rates.deleteText")}
      </ConfirmDialog>
    </>
  );
}

function useColumns(editable: boolean): Column<ExchangeRate>[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 8 });
  const columns: Column<ExchangeRate>[] = [
    { id: "pair", header: t("rates.pair"), cell: ({ base, quote }) => `${base} → ${quote}` },
    {
      id: "rate",
      header: t("rates.rate"),
      align: "right",
      cell: (item) => `1 ${item.base} = ${rate.format(Number(item.rate))} ${item.quote}`,
    },
    { id: "from", header: t("validity.from"), cell: ({ validFrom }) => <Day on={validFrom} /> },
  ];
  const remove: Column<ExchangeRate> = {
    id: "delete",
    header: t("apiKey.action"),
    cell: (item) => <DeleteRate rate={item} />,
  };
  return editable ? [...columns, remove] : columns;
}

function ImportRates() {
  const { t } = useTranslation();
  return (
    <LinkButton
      to="/settings/exchange-rates/import"
      variant="default"
      leftSection={<FileUp size={16} aria-hidden />}
    >
      {t("rates.import")}
    </LinkButton>
  );
}

export function ExchangeRatesPage() {
  const { t } = useTranslation();
  const { cursor } = route.useSearch();
  const editable = useRights()("costs:write");
  return (
    <ListScreen
      frame="area"
      words={{
        title: t("rates.title"),
        lead: t("rates.lead"),
        add: t("rates.new"),
        none: t("rates.none"),
        noneText: t("rates.noneText"),
      }}
      icon={ArrowLeftRight}
      columns={useColumns(editable)}
      query={useQuery(ratesQuery({ cursor }))}
      rowKey={({ base, quote, validFrom }) => `${base} ${quote} ${validFrom}`}
      editable={editable}
      tools={editable && <ImportRates />}
      form={(_rate, onDone) => <NewRateForm onDone={onDone} />}
    />
  );
}
