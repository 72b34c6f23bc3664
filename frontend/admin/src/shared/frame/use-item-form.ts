import { type ApiFormOptions, useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import type { FieldValues } from "react-hook-form";

type Options<Values extends FieldValues> = Pick<ApiFormOptions<Values>, "schema" | "values" | "save"> & {
  onDone: () => unknown;
};

/** Saves something that has a name, says so and closes. */
export function useItemForm<Values extends FieldValues & { name: string }>(options: Options<Values>) {
  const { t } = useTranslation();
  const notices = useNotices();
  return useApiForm<Values>({
    ...options,
    save: async (values) => {
      await options.save(values);
      notices.done(t("item.saved", { name: values.name }));
      await options.onDone();
    },
  });
}
