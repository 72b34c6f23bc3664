import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { FormActions } from "@kontor/kit/forms/form-section";
import { contactValues, useContactSchema } from "@kontor/kit/forms/use-contact-schema";
import { useVersionedForm } from "@kontor/kit/forms/use-versioned-form";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQueryClient } from "@tanstack/react-query";
import { meQuery, useMe } from "@/shared/session";
import { useChangeProfile } from "./profile.queries";
import { changeOf } from "./profile-change";
import { ProfileFields } from "./profile-fields";

/** What the customer may change of what the reseller knows. */
export function ProfileForm() {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeProfile();
  const client = useQueryClient();
  const me = useMe();
  const form = useVersionedForm({
    schema: useContactSchema(),
    stored: me,
    valuesOf: ({ customer }) => contactValues(customer),
    newest: () => client.fetchQuery({ ...meQuery, staleTime: 0 }),
    save: (values, { version, allowed }) =>
      change.mutateAsync({ version, change: changeOf(values, allowed) }),
    onSaved: () => notices.done(t("profile.saved")),
  });
  return (
    <ApiForm form={form} guard="page" plain>
      <ProfileFields control={form.control} allowed={me.allowed} />
      <FormActions>
        <SaveButton changed />
      </FormActions>
      <ConflictDialog form={form} title={t("profile.conflict")} text={t("profile.conflictText")} />
    </ApiForm>
  );
}
