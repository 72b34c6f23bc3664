import { useRemove } from "@kontor/api/writes";
import { LinkButton } from "@kontor/kit/link-button";
import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import PencilLine from "lucide-react/icons/pencil-line";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { useRights } from "@/shared/session";
import { Belongings, useBelongings } from "./customer-belongings";
import classes from "./customers.module.css";
import type { Customer } from "./customers.queries";

type DeletionProps = { customer: Customer; onClose: () => void };

/** Asks once more, with everything that would be gone in figures. */
function Deletion({ customer, onClose }: DeletionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const remove = useRemove("/api/v1/customers");
  const lines = useBelongings(customer.id);
  const confirm = () =>
    remove.mutate(customer, {
      onSuccess: async () => {
        notices.done(t("item.deleted", { name: customer.displayName }));
        await navigate({ to: "/customers" });
      },
      onError: (error) => {
        onClose();
        notices.failed(error);
      },
    });
  return (
    <ConfirmDialog
      opened
      title={t("item.deleteTitle", { name: customer.displayName })}
      confirmLabel={t("action.delete")}
      danger
      ready={lines !== undefined}
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t("customer.deleteText")}
      <Belongings lines={lines} />
    </ConfirmDialog>
  );
}

function DeleteButton({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        c="var(--k-danger)"
        justify="flex-start"
        size="sm"
        leftSection={<Trash2 size={15} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("customer.delete")}
      </Button>
      {asking && <Deletion customer={customer} onClose={() => setAsking(false)} />}
    </>
  );
}

/** What one can do in the data area. */
export function CustomerActions({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const may = useRights();
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (path !== `/customers/${customer.id}`) return null;
  return (
    <div className={classes.actions} role="group" aria-label={t("area.actions")}>
      {may("customers:write") && (
        <LinkButton
          to="/customers/$customerId/edit"
          params={{ customerId: customer.id }}
          variant="default"
          justify="flex-start"
          leftSection={<PencilLine size={15} aria-hidden />}
        >
          {t("action.edit")}
        </LinkButton>
      )}
      {may("customers:delete") && <DeleteButton customer={customer} />}
    </div>
  );
}
