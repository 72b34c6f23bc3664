import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import CalendarX from "lucide-react/icons/calendar-x";
import PencilLine from "lucide-react/icons/pencil-line";
import Trash2 from "lucide-react/icons/trash-2";
import { useRights } from "@/shared/session";
import { AnswerButtons } from "./answer-buttons";
import { nameOf } from "./association-name";
import { type Association, useDeleteAssociation } from "./associations.queries";
import { EndDialog } from "./end-dialog";

export type Doing = "edit" | "end" | "delete";

type Props = {
  association: Association;
  doing: Doing | undefined;
  onDo: (doing: Doing | undefined) => void;
  /** the association is not there any more */
  onGone: () => void;
};

function DeleteDialog({ association, doing, onDo, onGone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const remove = useDeleteAssociation();
  const name = nameOf(association);
  const confirm = () =>
    remove.mutate(association, {
      onSuccess: () => {
        notices.done(t("association.deleted", { name }));
        onGone();
      },
      onError: (error) => {
        onDo(undefined);
        notices.failed(error);
      },
    });
  return (
    <ConfirmDialog
      opened={doing === "delete"}
      title={t("association.deleteTitle", { name })}
      confirmLabel={t("action.delete")}
      danger
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={() => onDo(undefined)}
    >
      {t("association.deleteText", { customer: association.customer.name })}
    </ConfirmDialog>
  );
}

/** What can be done with one association. */
export function AssociationActions(props: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const { association, doing, onDo } = props;
  if (!may("associations:write")) return null;
  const ended = association.state === "ENDED";
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<PencilLine size={14} aria-hidden />}
        onClick={() => onDo("edit")}
      >
        {t("action.edit")}
      </Button>
      {!ended && (
        <Button
          variant="default"
          size="xs"
          leftSection={<CalendarX size={14} aria-hidden />}
          onClick={() => onDo("end")}
        >
          {t("association.end")}
        </Button>
      )}
      <Button
        variant="default"
        size="xs"
        c="var(--k-danger)"
        leftSection={<Trash2 size={14} aria-hidden />}
        onClick={() => onDo("delete")}
      >
        {t("action.delete")}
      </Button>
      <AnswerButtons association={association} />
      <DeleteDialog {...props} />
      {doing === "end" && <EndDialog associations={[association]} onClose={() => onDo(undefined)} />}
    </>
  );
}
