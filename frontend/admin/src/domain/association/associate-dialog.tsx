import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { AssociateForm, type AssociateProps } from "./associate-form";

/** Gives subscriptions to a customer, or a package to one or many; shows first what that means. */
export function AssociateDialog(props: AssociateProps) {
  const { t } = useTranslation();
  const title = "subscriptions" in props.what ? t("associate.title") : t("associate.packageTitle");
  return (
    <Dialog opened title={title} onClose={props.onClose} size="72rem">
      <AssociateForm {...props} />
    </Dialog>
  );
}
