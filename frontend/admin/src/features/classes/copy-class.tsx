import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import Copy from "lucide-react/icons/copy";
import { FormButtons } from "@/shared/frame/form-buttons";
import { type CustomerClass, useCopyClass } from "./classes.queries";

type Props = { customerClass: CustomerClass };

function CopyForm({ customerClass }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const copy = useCopyClass(customerClass.id);
  const schema = z.object({
    name: z.string().trim().min(1, t("fieldError.required")),
    withAdjustments: z.boolean(),
  });
  const form = useApiForm({
    schema,
    values: { name: t("class.copyName", { name: customerClass.name }), withAdjustments: true },
    save: async (input) => {
      const created = await copy.mutateAsync(input);
      notices.done(t("class.created", { name: created.name }));
      await navigate({ to: "/classes/$classId", params: { classId: created.id } });
    },
  });
  return (
    <ApiForm form={form}>
      <Text size="sm">{t("class.copyText", { currency: customerClass.currencies.join(", ") })}</Text>
      <FormText
        control={form.control}
        name="name"
        label={t("class.copyNewName")}
        withAsterisk
        data-autofocus
      />
      <FormSwitch control={form.control} name="withAdjustments" label={t("class.copyAdjustments")} />
      <FormButtons label={t("class.copy")} />
    </ApiForm>
  );
}

type DialogProps = Props & { opened: boolean; onDialog: (open: boolean) => void };

/** A new class with the same prices, published as one change. */
export function CopyClass({ customerClass, opened, onDialog }: DialogProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="default" leftSection={<Copy size={15} aria-hidden />} onClick={() => onDialog(true)}>
        {t("class.copy")}
      </Button>
      <Dialog
        opened={opened}
        title={t("class.copyTitle", { name: customerClass.name })}
        onClose={() => onDialog(false)}
        size="md"
      >
        <CopyForm customerClass={customerClass} />
      </Dialog>
    </>
  );
}
