import { TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { formatAmount, parseAmount } from "./format";
import { useLocale } from "./use-locale";

type Props = Omit<TextInputProps, "value" | "onChange"> & {
  value: string;
  onChange: (amount: string) => void;
  /** decimals that are always shown */
  digits?: number;
};

function shown(amount: string, locale: string, digits?: number): string {
  return amount !== "" && Number.isFinite(Number(amount)) ? formatAmount(amount, locale, digits) : amount;
}

/** An amount typed in the reader's way; the value is the API's decimal string, or the raw text while it is no number. */
export function AmountField({ value, onChange, onBlur, digits, ...input }: Props) {
  const locale = useLocale();
  const [text, setText] = useState(() => shown(value, locale, digits));
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    if (!editing) setText(shown(value, locale, digits));
  }, [value, locale, digits, editing]);
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onFocus={() => setEditing(true)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(typed.trim() === "" ? "" : (parseAmount(typed, locale) ?? typed));
      }}
      onBlur={(event) => {
        setEditing(false);
        onBlur?.(event);
      }}
    />
  );
}
