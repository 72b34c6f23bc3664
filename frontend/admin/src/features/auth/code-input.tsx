import { TextInput, type TextInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";

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
