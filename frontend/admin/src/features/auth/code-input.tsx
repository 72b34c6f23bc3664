import { useTranslation } from "@kontor/ui/use-translation";
import { TextInput, type TextInputProps } from "@mantine/core";

/** What the authenticator app shows right now. */
export function CodeInput(props: TextInputProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("secondFactor.code")}
      autoComplete="one-time-code"
      inputMode="text"
      spellCheck={false}
      {...props}
    />
  );
}
