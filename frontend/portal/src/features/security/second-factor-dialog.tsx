import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { Refusal } from "@kontor/kit/refusal";
import { useRenew } from "@kontor/kit/stale";
import { z } from "@kontor/kit/zod";
import { CopyText } from "@kontor/ui/copy-button";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { PasswordProof } from "./password-proof";
import classes from "./security.module.css";
import { beginSecondFactor, type SecondFactorSetup, useConfirmSecondFactor } from "./security.queries";

type StepProps = { setup: SecondFactorSetup; onConfirmed: (codes: string[]) => void };

function ScanStep({ setup, onConfirmed }: StepProps) {
  const { t } = useTranslation();
  const confirm = useConfirmSecondFactor();
  const schema = z.object({ code: z.string().trim().min(1, t("fieldError.required")) });
  const form = useApiForm({
    schema,
    values: { code: "" },
    mode: "onSubmit",
    save: async ({ code }) => {
      const { codes } = await confirm.mutateAsync(code.replaceAll(/\s/g, ""));
      onConfirmed(codes);
    },
  });
  return (
    <ApiForm form={form} plain quiet>
      <Stack>
        <Text size="sm">{t("totp.scan")}</Text>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(setup.qrSvg)}`}
          alt={t("totp.qr")}
          className={classes.qr}
        />
        <div>
          <Text size="sm" c="var(--k-muted)">
            {t("totp.secret")}
          </Text>
          <code className={classes.secret}>{setup.secret}</code>
        </div>
        {form.refusal && <Refusal {...form.refusal} />}
        <FormText
          control={form.control}
          name="code"
          label={t("totp.code")}
          description={t("totp.codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Group justify="flex-end">
          <SaveButton>{t("totp.confirm")}</SaveButton>
        </Group>
      </Stack>
    </ApiForm>
  );
}

function CodesStep({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack role="status">
      <Text size="sm">{t("totp.codesText")}</Text>
      <ul className={classes.codes} aria-label={t("totp.codes")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="space-between">
        <CopyText value={codes.join("\n")} />
        <Button onClick={onDone}>{t("totp.codesKept")}</Button>
      </Group>
    </Stack>
  );
}

/** Sets up the second factor: the password, scan, prove, keep the recovery codes. */
export function SecondFactorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[]>();
  const renew = useRenew("/api/v1/me/totp");
  const [setup, setSetup] = useState<SecondFactorSetup>();
  const close = () => {
    if (codes) void renew();
    onClose();
  };
  return (
    <Dialog opened title={t(codes ? "totp.codes" : "totp.setUp")} onClose={close} size="md">
      {codes && <CodesStep codes={codes} onDone={close} />}
      {!codes && !setup && (
        <PasswordProof
          lead={t("totp.password")}
          action={t("totp.continue")}
          onProof={async (password) => setSetup(await beginSecondFactor(password))}
        />
      )}
      {!codes && setup && <ScanStep setup={setup} onConfirmed={setCodes} />}
    </Dialog>
  );
}
