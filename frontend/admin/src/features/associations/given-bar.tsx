import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import CalendarX from "lucide-react/icons/calendar-x";
import Mail from "lucide-react/icons/mail";
import MailX from "lucide-react/icons/mail-x";
import RefreshCw from "lucide-react/icons/refresh-cw";
import Trash2 from "lucide-react/icons/trash-2";
import { lazy, Suspense, useState } from "react";
import {
  type Association,
  useChangeAssociations,
  useDeleteAssociations,
} from "@/domain/association/associations.queries";
import { EndDialog } from "@/domain/association/end-dialog";
import { ChosenBar, type Marks } from "./chosen-bar";

// most who mark something end it, or switch its mails
const RenewalsDialog = lazy(() =>
  import("./renewals-dialog").then((module) => ({ default: module.RenewalsDialog })),
);

type MarkedProps = { marked: Association[]; onClear: () => void };

function MailButtons({ marked, onClear }: MarkedProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeAssociations();
  const set = (notifyCustomer: boolean) =>
    change.mutate(
      { ids: marked.map(({ id }) => id), notifyCustomer },
      {
        onSuccess: () => {
          notices.done(t("associations.changed", { count: marked.length }));
          onClear();
        },
        onError: notices.failed,
      },
    );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Mail size={14} aria-hidden />}
        disabled={change.isPending}
        onClick={() => set(true)}
      >
        {t("associations.mailsOn")}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<MailX size={14} aria-hidden />}
        disabled={change.isPending}
        onClick={() => set(false)}
      >
        {t("associations.mailsOff")}
      </Button>
    </>
  );
}

function DeleteMany({ marked, onClear }: MarkedProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const remove = useDeleteAssociations();
  const [asking, setAsking] = useState(false);
  const count = marked.length;
  const customers = new Set(marked.map(({ customer }) => customer.id)).size;
  const confirm = () =>
    remove.mutate(
      marked.map(({ id }) => id),
      {
        onSuccess: () => {
          notices.done(t("associations.deleted", { count }));
          onClear();
        },
        onError: notices.failed,
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        c="var(--k-danger)"
        leftSection={<Trash2 size={14} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("action.delete")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("associations.deleteTitle", { count })}
        confirmLabel={t("action.delete")}
        danger
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("associations.deleteText", { count: customers })}
      </ConfirmDialog>
    </>
  );
}

type Props = Marks & { marked: Association[] };

/** What can be done with several associations at once. */
export function GivenBar({ marked, ...marks }: Props) {
  const { t } = useTranslation();
  const { onClear } = marks;
  const [ending, setEnding] = useState(false);
  const [renewing, setRenewing] = useState(false);
  const going = marked.filter(({ state }) => state !== "ENDED");
  return (
    <ChosenBar {...marks}>
      <Button
        variant="default"
        size="xs"
        leftSection={<CalendarX size={14} aria-hidden />}
        disabled={going.length === 0}
        onClick={() => setEnding(true)}
      >
        {t("association.end")}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<RefreshCw size={14} aria-hidden />}
        onClick={() => setRenewing(true)}
      >
        {t("manyRenewals.open")}
      </Button>
      <MailButtons marked={marked} onClear={onClear} />
      <DeleteMany marked={marked} onClear={onClear} />
      {ending && <EndDialog associations={going} onClose={() => setEnding(false)} onDone={onClear} />}
      <Suspense>
        {renewing && (
          <RenewalsDialog associations={marked} onClose={() => setRenewing(false)} onDone={onClear} />
        )}
      </Suspense>
    </ChosenBar>
  );
}
