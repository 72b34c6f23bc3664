import { useRemove } from "@kontor/api/writes";
import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { countOf, type Total } from "@kontor/ui/data-table-pager";
import type { Selection } from "@kontor/ui/data-table-props";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Menu, Text } from "@mantine/core";
import ChevronDown from "lucide-react/icons/chevron-down";
import { lazy, Suspense, useState } from "react";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { useRights } from "@/shared/session";
import classes from "./customers.module.css";
import { type Chosen, type Customer, everyone } from "./customers.queries";
import type { CustomerListSearch } from "./customers.search";

// a list is looked at far more often than something is done to many of it
const AssociateDialog = lazy(() =>
  import("@/domain/association/associate-dialog").then((module) => ({ default: module.AssociateDialog })),
);
const MoveManyDialog = lazy(() =>
  import("./move-many-dialog").then((module) => ({ default: module.MoveManyDialog })),
);

/** So many the server moves at once. */
const MOST = 1000;

type Props = {
  rows: Customer[];
  selection: Selection;
  /** what the list is narrowed by, and how many fit */
  search: CustomerListSearch;
  total: Total | undefined;
};

/** Runs one request per customer and says how many worked; each is authorised and checked on its own. */
function useForEach(chosen: Customer[], onDone: () => void) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [done, setDone] = useState<number>();
  const run = async (work: (customer: Customer) => Promise<unknown>) => {
    let failure: unknown;
    let worked = 0;
    for (const [index, customer] of chosen.entries()) {
      setDone(index);
      await work(customer).then(
        () => {
          worked += 1;
        },
        (error: unknown) => {
          failure ??= error;
        },
      );
    }
    setDone(undefined);
    if (failure) notices.failed(failure);
    if (worked > 0) notices.done(t("bulk.done", { done: worked, count: chosen.length }));
    onDone();
  };
  return { run, done };
}

/** Beside those of the page, all others that fit the filters; only once the whole page is chosen. */
function useEveryone({ rows, selection, search, total }: Props) {
  const [wanted, setWanted] = useState(false);
  const exact = total?.exact ?? undefined;
  const wholePage = rows.length > 0 && rows.every(({ id }) => selection.selected.has(id));
  const further = wholePage && total !== undefined && countOf(total) > rows.length;
  const few = exact !== undefined && exact <= MOST;
  const isEveryone = wanted && further && few;
  const chosen: Chosen = isEveryone
    ? everyone(search)
    : { customerIds: rows.filter(({ id }) => selection.selected.has(id)).map(({ id }) => id) };
  return {
    chosen,
    isEveryone,
    count: exact ?? 0,
    offer: further && few && !wanted ? () => setWanted(true) : undefined,
    tooMany: further && !few,
    leave: () => setWanted(false),
  };
}

type AssignProps = { busy: boolean; onAssign: (target: { id: string; name: string }) => void };

function AssignClass({ busy, onAssign }: AssignProps) {
  const { t } = useTranslation();
  const options = useClassOptions();
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          disabled={busy}
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          {t("bulk.assignClass")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onAssign({ id: value, name: label })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type EveryoneProps = { all: ReturnType<typeof useEveryone> };

function SelectEveryone({ all }: EveryoneProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (all.tooMany) {
    return (
      <Text size="xs" c="var(--k-muted)">
        {t("bulk.tooManyToSelect", { most: formatNumber(MOST, locale) })}
      </Text>
    );
  }
  if (!all.offer) return null;
  return (
    <Button variant="subtle" size="xs" onClick={all.offer}>
      {t("bulk.all", { count: all.count, number: formatNumber(all.count, locale) })}
    </Button>
  );
}

export function BulkActions(props: Props) {
  const { rows, selection } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useRights();
  const [confirming, setConfirming] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [target, setTarget] = useState<{ id: string; name: string }>();
  const all = useEveryone(props);
  const chosen = rows.filter((customer) => selection.selected.has(customer.id));
  const clear = () => {
    all.leave();
    selection.onChange(new Set());
  };
  const { run, done } = useForEach(chosen, clear);
  const remove = useRemove("/api/v1/customers");
  if (chosen.length === 0) return null;
  const busy = done !== undefined;
  const selected = all.isEveryone
    ? t("bulk.selectedAll", { number: formatNumber(all.count, locale) })
    : t("bulk.selected", { number: chosen.length });
  return (
    <Group className={classes.bulk} role="region" aria-label={t("bulk.title")} gap="xs">
      <Text size="sm" fw={600} mr="xs" role="status">
        {busy ? t("bulk.progress", { done, of: chosen.length }) : selected}
      </Text>
      {may("customers:write") && may("prices:read") && (
        <>
          <SelectEveryone all={all} />
          <AssignClass busy={busy} onAssign={setTarget} />
        </>
      )}
      {may("associations:write") && !all.isEveryone && (
        <Button variant="default" size="xs" disabled={busy} onClick={() => setAssigning(true)}>
          {t("bulk.assignPackage")}
        </Button>
      )}
      {may("customers:delete") && !all.isEveryone && (
        <Button
          variant="default"
          size="xs"
          disabled={busy}
          onClick={() => setConfirming(true)}
          c="var(--k-danger)"
        >
          {t("action.delete")}
        </Button>
      )}
      <Button variant="subtle" size="xs" disabled={busy} onClick={clear}>
        {t("bulk.clear")}
      </Button>
      <ConfirmDialog
        opened={confirming}
        title={t("bulk.deleteTitle", { count: chosen.length })}
        confirmLabel={t("action.delete")}
        danger
        onClose={() => setConfirming(false)}
        onConfirm={() => {
          setConfirming(false);
          void run(({ id, version }) => remove.mutateAsync({ id, version }));
        }}
      >
        {t("bulk.deleteText")}
      </ConfirmDialog>
      <Suspense>
        {assigning && (
          <AssociateDialog
            what={{ customers: chosen.map(({ id, displayName }) => ({ id, name: displayName })) }}
            onClose={() => setAssigning(false)}
            onDone={clear}
          />
        )}
        {target && (
          <MoveManyDialog
            chosen={all.chosen}
            target={target}
            onClose={() => setTarget(undefined)}
            onDone={() => {
              setTarget(undefined);
              clear();
            }}
          />
        )}
      </Suspense>
    </Group>
  );
}
