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

type AssignProps = { onAssign: (target: { id: string; name: string }) => void };

function AssignClass({ onAssign }: AssignProps) {
  const { t } = useTranslation();
  const options = useClassOptions();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<ChevronDown size={14} aria-hidden />}>
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
  const [assigning, setAssigning] = useState(false);
  const [tagging, setTagging] = useState(false);
  const [target, setTarget] = useState<{ id: string; name: string }>();
  const chosen = rows.filter((customer) => selection.selected.has(customer.id));
  const clear = () => selection.onChange(new Set());
  if (chosen.length === 0) return null;
  return (
    <Group className={classes.bulk} role="region" aria-label={t("bulk.title")} gap="xs">
      <Text size="sm" fw={600} mr="xs" role="status">
        {t("bulk.selected", { number: chosen.length })}
      </Text>
      {may("customers:write") && may("prices:read") && <AssignClass onAssign={setTarget} />}
      {may("customers:write") && (
        <Button variant="default" size="xs" onClick={() => setTagging(true)}>
          {t("bulk.tags")}
        </Button>
      )}
      {may("associations:write") && (
        <Button variant="default" size="xs" onClick={() => setAssigning(true)}>
          {t("bulk.assignPackage")}
        </Button>
      )}
      <Button variant="subtle" size="xs" onClick={clear}>
        {t("bulk.clear")}
      </Button>
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
