import { type ApiFormOptions, useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import type { FieldValues } from "react-hook-form";

type Removal = { name: string; busy: boolean; remove: () => Promise<unknown> };

type Options<Values extends FieldValues & { name: string }> = Pick<
  ApiFormOptions<Values>,
  "schema" | "values" | "save"
> & {
  /** how it is deleted, if it may be */
  removal?: Removal;
  onDone: () => void;
};

/** Saves or deletes something on offer, says so and closes. */
export function useOfferForm<Values extends FieldValues & { name: string }>({
  removal,
  onDone,
  save,
  ...options
}: Options<Values>) {
  const { t } = useTranslation();
  const notices = useNotices();
  const finish = (message: string) => {
    notices.done(message);
    onDone();
  };
  const form = useApiForm<Values>({
    ...options,
    save: async (values) => {
      await save(values);
      finish(t("offers.saved", { name: values.name }));
    },
  });
  const deletion = removal && {
    ...removal,
    onConfirm: () =>
      void removal.remove().then(() => finish(t("offers.deleted", { name: removal.name })), form.refuse),
  };
  return { form, deletion };
}
