import { rightValues } from "@kontor/api/schema";
import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormTags, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { z } from "@kontor/kit/zod";
import { CopyText } from "@kontor/ui/copy-button";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type Control, useController } from "react-hook-form";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useCurrentUser } from "@/shared/session";
import { RightBoxes } from "./right-boxes";
import classes from "./settings.module.css";
import { type FreshApiKey, useCreateApiKey } from "./settings.queries";

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    name: z.string().trim().min(1, t("fieldError.required")),
    rights: z.array(z.enum(rightValues)).min(1, t("apiKey.rightsRequired")),
    expiresOn: z.string(),
    allowedAddresses: z.array(z.string()),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

/** Only what the person may do can be passed on to a key. */
function Rights({ control }: { control: Control<Values> }) {
  const user = useCurrentUser();
  const { field, fieldState } = useController({ control, name: "rights" });
  return (
    <RightBoxes
      rights={user?.rights ?? []}
      chosen={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    />
  );
}

function NewApiKeyForm({ onCreated }: { onCreated: (key: FreshApiKey) => void }) {
  const { t } = useTranslation();
  const create = useCreateApiKey();
  const form = useApiForm({
    schema: useSchema(),
    values: { name: "", rights: [], expiresOn: "", allowedAddresses: [] },
    save: async (values) => {
      onCreated(await create.mutateAsync({ ...values, expiresOn: values.expiresOn || null }));
    },
  });
  const { control } = form;
  return (
    <ApiForm form={form}>
      <FormText
        control={control}
        name="name"
        label={t("apiKey.name")}
        description={t("apiKey.nameHint")}
        data-autofocus
      />
      <Rights control={control} />
      <FormText control={control} name="expiresOn" label={t("apiKey.expiresOn")} type="date" />
      <FormTags
        control={control}
        name="allowedAddresses"
        label={t("apiKey.addresses")}
        description={t("apiKey.addressesHint")}
      />
      <FormButtons isNew />
    </ApiForm>
  );
}

function Secret({ apiKey, onClose }: { apiKey: FreshApiKey; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text size="sm">{t("apiKey.secretText")}</Text>
      <output className={classes.secret} aria-label={t("apiKey.secret")}>
        {apiKey.secret}
      </output>
      <Group justify="space-between">
        <CopyText value={apiKey.secret} />
        <Button onClick={onClose}>{t("apiKey.stored")}</Button>
      </Group>
    </Stack>
  );
}

export function NewApiKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [created, setCreated] = useState<FreshApiKey>();
  return (
    <Dialog opened title={created ? created.key.name : t("apiKeys.new")} onClose={onClose} size="lg">
      {created ? <Secret apiKey={created} onClose={onClose} /> : <NewApiKeyForm onCreated={setCreated} />}
    </Dialog>
  );
}
