import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { LANGUAGE_OPTIONS } from "@kontor/kit/language";
import { useNotices } from "@kontor/kit/use-notices";
import { mailAddress, z } from "@kontor/kit/zod";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useInvite } from "./customer-logins.queries";

type Suggested = { email: string; name: string; language: string };
type Props = { customerId: string; suggested: Suggested; onClose: () => void };

function useInviteForm({ customerId, suggested, onClose }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const invite = useInvite(customerId);
  const schema = z.object({
    email: mailAddress(t("fieldError.email")),
    name: z.string().trim().min(1, t("fieldError.required")),
    language: z.string(),
  });
  return useApiForm({
    schema,
    values: suggested,
    save: async (person) => {
      await invite.mutateAsync(person);
      notices.done(t("logins.invited", { email: person.email }));
      onClose();
    },
  });
}

function InviteForm(props: Props) {
  const { t } = useTranslation();
  const form = useInviteForm(props);
  const { control } = form;
  return (
    <ApiForm form={form} guard="dialog">
      <Text size="sm">{t("logins.inviteText")}</Text>
      <FormText control={control} name="name" label={t("logins.name")} data-autofocus />
      <FormText control={control} name="email" label={t("field.email")} type="email" />
      <FormSelect control={control} name="language" label={t("field.language")} data={LANGUAGE_OPTIONS} />
      <FormButtons label={t("logins.send")} />
    </ApiForm>
  );
}

/** Lets a person of the customer in; the mail brings the link to choose a password. */
export function InviteDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened title={t("logins.invite")} onClose={props.onClose} size="md">
      <InviteForm {...props} />
    </Dialog>
  );
}
