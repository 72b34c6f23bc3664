import { zodResolver } from "@hookform/resolvers/zod";
import { LoadFailure, Refusal } from "@kontor/kit/failure";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { CopyText } from "@kontor/ui/copy-button";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import classes from "./auth.module.css";
import { confirmTotp, setUpTotp, type TotpSetup } from "./auth.queries";
import { CodeInput } from "./code-input";

type Props = { onConfirmed: (codes: string[]) => void };

function Secret({ setup }: { setup: TotpSetup }) {
  const { t } = useTranslation();
  return (
    <>
      <img
        className={classes.qr}
        src={`data:image/svg+xml,${encodeURIComponent(setup.qrSvg)}`}
        alt={t("secondFactor.qr")}
      />
      <Text size="sm">{t("secondFactor.orType")}</Text>
      <Group gap="xs" wrap="nowrap">
        <code className={classes.secret}>{setup.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
        <CopyText value={setup.secret} />
      </Group>
    </>
  );
}

function CodeForm({ onConfirmed }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    resolver: zodResolver(z.object({ code: z.string().trim().min(1, t("fieldError.required")) })),
    defaultValues: { code: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["code"]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ code }) => {
    clear();
    await confirmTotp(code).then(onConfirmed, refuse);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && refusal.items.length > 0 && <Refusal {...refusal} />}
        <CodeInput error={errors.code?.message} {...form.register("code")} />
        <Group justify="flex-end">
          <SubmitButton loading={isSubmitting}>{t("secondFactor.switchOn")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

/** Shows a new secret to the app and asks for its first code. */
export function SetUpSecondFactor({ onConfirmed }: Props) {
  const { t } = useTranslation();
  // a new secret whenever the dialog opens; an old one must not be shown again
  const setup = useQuery({
    queryKey: ["totp-setup"],
    queryFn: setUpTotp,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  if (setup.isError) return <LoadFailure error={setup.error} onRetry={() => void setup.refetch()} />;
  if (setup.isPending) return <Skeleton height={320} role="status" aria-label={t("loading")} />;
  return (
    <Stack>
      <Text size="sm">{t("secondFactor.lead")}</Text>
      <Secret setup={setup.data} />
      <CodeForm onConfirmed={onConfirmed} />
    </Stack>
  );
}
