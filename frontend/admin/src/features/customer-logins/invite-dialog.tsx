import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { LANGUAGES } from "@kontor/kit/language";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack, Text } from "@mantine/core";
import { useRef } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useInvite } from "./customer-logins.queries";

type Suggested = { email: string; name: string; language: string };
type Props = { customerId: string; suggested: Suggested; onClose: () => void };

function useInviteForm({ customerId, suggested, onClose }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const invite = useInvite(customerId);
  const released = useRef(false);
  const schema = z.object({
    email: z.email(t("fieldError.email")),
    name: z.string().trim().min(1, t("fieldError.required")),
    language: z.string(),
  });
  const form = useForm({ resolver: zodResolver(schema), mode: "onTouched", defaultValues: suggested });
  const { refusal, refuse, clear } = useRefusal(form, ["email", "name", "language"]);
  const submit = form.handleSubmit(async (person) => {
    clear();
    released.current = true;
    try {
      await invite.mutateAsync(person);
      notices.done(t("logins.invited", { email: person.email }));
      onClose();
    } catch (error) {
      released.current = false;
      refuse(error);
    }
  });
  return { form, refusal, submit, released };
}

function InviteForm(props: Props) {
  const { t } = useTranslation();
  const { form, refusal, submit, released } = useInviteForm(props);
  const { control, formState } = form;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <Text size="sm">{t("logins.inviteText")}</Text>
        <FormText control={control} name="name" label={t("logins.name")} data-autofocus />
        <FormText control={control} name="email" label={t("field.email")} type="email" />
        <FormSelect
          control={control}
          name="language"
          label={t("field.language")}
          data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <Group justify="flex-end">
          <SubmitButton loading={formState.isSubmitting}>{t("logins.send")}</SubmitButton>
        </Group>
      </Stack>
      <UnsavedGuard dirty={formState.isDirty} released={released} inDialog />
    </form>
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
