import { LinkButton } from "@kontor/kit/link-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { useRouterState } from "@tanstack/react-router";
import PencilLine from "lucide-react/icons/pencil-line";
import Trash2 from "lucide-react/icons/trash-2";
import { useRights } from "@/shared/session";
import classes from "./customers.module.css";
import type { Customer } from "./customers.queries";

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
      {may("customers:delete") && (
        <LinkButton
          to="/customers/$customerId/deletion"
          params={{ customerId: customer.id }}
          variant="subtle"
          color="red"
          c="var(--k-danger)"
          justify="flex-start"
          size="sm"
          leftSection={<Trash2 size={15} aria-hidden />}
        >
          {t("customer.delete")}
        </LinkButton>
      )}
    </div>
  );
}
