import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import Search from "lucide-react/icons/search";
import { useEffect, useState } from "react";
import { useTranslation } from "./use-translation";

type Props = { label: string; value: string; onSearch: (text: string) => void };

/** Searches while typing, once the person pauses. */
export function SearchField({ label, value, onSearch }: Props) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState(value);
  const later = useDebouncedCallback(onSearch, 250);
  useEffect(() => setText(value), [value]);
  const clear = () => {
    setText("");
    onSearch("");
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={t("clearSearch")} onClick={clear} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
      flex="1 1 220px"
      maw={360}
    />
  );
}
