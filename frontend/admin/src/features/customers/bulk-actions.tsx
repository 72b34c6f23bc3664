import { useRemove } from "@kontor/api/writes";
import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import type { Selection } from "@kontor/ui/data-table-props";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Menu, Text } from "@mantine/core";
import ChevronDown from "lucide-react/icons/chevron-down";
import { lazy, Suspense, useState } from "react";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { useRights } from "@/shared/session";
import classes from "./customers.module.css";
import type { Customer } from "./customers.queries";

// a list is looked at far more often than something is associated from it
const AssociateDialog = lazy(() =>
  import("@/domain/association/associate-dialog").then((module) => ({ default: module.AssociateDialog })),
);
const MoveManyDialog = lazy(() =>
  import("./move-many-dialog").then((module) => ({ default: module.MoveManyDialog })),
);
const TagDialog = lazy(() => import("./tag-dialog").then((module) => ({ default: module.TagDialog })));

type Props = { rows: Customer[]; selection: Selection };

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

export function BulkActions({ rows, selection }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const [confirming, setConfirming] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [tagging, setTagging] = useState(false);
  const [target, setTarget] = useState<{ id: string; name: string }>();
  const chosen = rows.filter((customer) => selection.selected.has(customer.id));
  const clear = () => selection.onChange(new Set());
  const { run, done } = useForEach(chosen, clear);
  const remove = useRemove("/api/v1/customers");
  if (chosen.length === 0) return null;
  const busy = done !== undefined;
  return (
    <Group className={classes.bulk} role="region" aria-label={t("bulk.title")} gap="xs">
      <Text size="sm" fw={600} mr="xs" role="status">
        {busy
          ? t("bulk.progress", { done, of: chosen.length })
          : t("bulk.selected", { number: chosen.length })}
      </Text>
      {may("customers:write") && may("prices:read") && <AssignClass busy={busy} onAssign={setTarget} />}
      {may("customers:write") && (
        <Button variant="default" size="xs" disabled={busy} onClick={() => setTagging(true)}>
          {t("bulk.tags")}
        </Button>
      )}
      {may("associations:write") && (
        <Button variant="default" size="xs" disabled={busy} onClick={() => setAssigning(true)}>
          {t("bulk.assignPackage")}
        </Button>
      )}
      {may("customers:delete") && (
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
        {tagging && (
          <TagDialog
            customers={chosen}
            onClose={() => setTagging(false)}
            onDone={() => {
              setTagging(false);
              clear();
            }}
          />
        )}
        {target && (
          <MoveManyDialog
            chosen={{ customerIds: chosen.map(({ id }) => id) }}
            target={target}
            onClose={() => setTarget(undefined)}
            onDone={() => {
              setTarget(undefined);
              clear();
            }}
          />
        )}
        {assigning && (
          <AssociateDialog
            what={{ customers: chosen.map(({ id, displayName }) => ({ id, name: displayName })) }}
            onClose={() => setAssigning(false)}
            onDone={clear}
          />
        )}
      </Suspense>
    </Group>
  );
}
