import { AmountField } from "@kontor/ui/amount-field";
import { DayField } from "@kontor/ui/day-field";
import { useTranslation } from "@kontor/ui/use-translation";
import {
  Checkbox,
  type CheckboxProps,
  MultiSelect,
  type MultiSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Select,
  type SelectProps,
  Switch,
  type SwitchProps,
  TagsInput,
  type TagsInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";

type Bound<Values extends FieldValues> = { control: Control<Values>; name: FieldPath<Values> };

export function FormText<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & TextInputProps) {
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  if (input.type !== "date") return <TextInput {...input} {...field} error={error} />;
  return <DayField {...input} {...field} error={error} />;
}

export function FormPassword<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & PasswordInputProps) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  return (
    <PasswordInput
      {...input}
      {...field}
      visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
      error={fieldState.error?.message}
    />
  );
}

export function FormTextarea<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & TextareaProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Textarea autosize minRows={2} maxRows={10} {...input} {...field} error={fieldState.error?.message} />
  );
}

export function FormAmount<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & TextInputProps & { digits?: number }) {
  const { field, fieldState } = useController({ control, name });
  return <AmountField {...input} {...field} error={fieldState.error?.message} />;
}

/** A choice; the empty string stands for "nothing chosen". */
export function FormSelect<Values extends FieldValues>({
  control,
  name,
  onChange,
  ...input
}: Bound<Values> & SelectProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Select
      {...input}
      {...field}
      value={field.value || null}
      onChange={(value, option) => {
        field.onChange(value ?? "");
        onChange?.(value, option);
      }}
      error={fieldState.error?.message}
    />
  );
}

export function FormMultiSelect<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & MultiSelectProps) {
  const { field, fieldState } = useController({ control, name });
  return <MultiSelect {...input} {...field} error={fieldState.error?.message} />;
}

export function FormTags<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & TagsInputProps) {
  const { field, fieldState } = useController({ control, name });
  return <TagsInput {...input} {...field} error={fieldState.error?.message} />;
}

export function FormSwitch<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & SwitchProps) {
  const { field } = useController({ control, name });
  const { value, onChange, ...rest } = field;
  return (
    <Switch
      {...input}
      {...rest}
      checked={Boolean(value)}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

export function FormCheckbox<Values extends FieldValues>({
  control,
  name,
  ...input
}: Bound<Values> & CheckboxProps) {
  const { field, fieldState } = useController({ control, name });
  const { value, onChange, ...rest } = field;
  return (
    <Checkbox
      {...input}
      {...rest}
      checked={Boolean(value)}
      onChange={(event) => onChange(event.currentTarget.checked)}
      error={fieldState.error?.message}
    />
  );
}
