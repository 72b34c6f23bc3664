import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { ApproveForm } from "./approve-form";
import { ApproveManyForm, RejectManyForm } from "./many-forms";
import { RejectForm } from "./reject-form";
import type { Request } from "./requests.queries";
import type { RequestsSearch } from "./requests.search";

type Props = {
  search: RequestsSearch;
  chosen: Request | undefined;
  marked: string[];
  onClose: () => void;
  onDecided: (id: string) => void;
  onManyDecided: () => void;
};

function One({ search, chosen, onClose, onDecided }: Props) {
  const { t } = useTranslation();
  const open = chosen?.status === "OPEN" ? chosen : undefined;
  const name = open?.customerName ?? "";
  return (
    <>
      <Dialog
        opened={open !== undefined && search.dialog === "approve"}
        title={t("requests.approveTitle", { name })}
        onClose={onClose}
      >
        {open && <ApproveForm request={open} onClose={onClose} onDone={() => onDecided(open.id)} />}
      </Dialog>
      <Dialog
        opened={open !== undefined && search.dialog === "reject"}
        title={t("requests.rejectTitle", { name })}
        onClose={onClose}
        size="md"
      >
        {open && <RejectForm request={open} onClose={onClose} onDone={() => onDecided(open.id)} />}
      </Dialog>
    </>
  );
}

/** The decisions, each with an address of its own. */
export function DecisionDialogs(props: Props) {
  const { t } = useTranslation();
  const { search, marked, onClose, onManyDecided } = props;
  const count = marked.length;
  return (
    <>
      <One {...props} />
      <Dialog
        opened={count > 0 && search.dialog === "approve-many"}
        title={t("requests.approveManyTitle", { count })}
        onClose={onClose}
        size="md"
      >
        <ApproveManyForm ids={marked} onClose={onClose} onDone={onManyDecided} />
      </Dialog>
      <Dialog
        opened={count > 0 && search.dialog === "reject-many"}
        title={t("requests.rejectManyTitle", { count })}
        onClose={onClose}
        size="md"
      >
        <RejectManyForm ids={marked} onClose={onClose} onDone={onManyDecided} />
      </Dialog>
    </>
  );
}
