import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { z } from "@kontor/kit/zod";
import { CopyText } from "@kontor/ui/copy-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import classes from "./auth.module.css";
import { confirmTotp, setUpTotp, type TotpSetup } from "./auth.queries";
import { CodeInput } from "./code-input";
import { PasswordProof } from "./password-proof";

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
  const form = useApiForm({
    schema: z.object({ code: z.string().trim().min(1, t("fieldError.required")) }),
    values: { code: "" },
    mode: "onSubmit",
    save: async ({ code }) => {
      onConfirmed(await confirmTotp(code));
    },
  });
  const { errors } = form.formState;
  return (
    <ApiForm form={form}>
      <CodeInput error={errors.code?.message} {...form.register("code")} />
      <Group justify="flex-end">
        <SaveButton>{t("secondFactor.switchOn")}</SaveButton>
      </Group>
    </ApiForm>
  );
}

/** Asks for the password, shows a new secret to the app and asks for its first code. */
export function SetUpSecondFactor({ onConfirmed }: Props) {
  const { t } = useTranslation();
  const [setup, setSetup] = useState<TotpSetup>();
  if (!setup) {
    return (
      <PasswordProof
        lead={t("secondFactor.password")}
        action={t("secondFactor.continue")}
        onProof={async (password) => setSetup(await setUpTotp(password))}
      />
    );
  }
  return (
    <Stack>
      <Text size="sm">{t("secondFactor.lead")}</Text>
      <Secret setup={setup} />
      <CodeForm onConfirmed={onConfirmed} />
    </Stack>
  );
}
