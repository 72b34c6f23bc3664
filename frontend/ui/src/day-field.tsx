import { ActionIcon, TextInput, type TextInputProps } from "@mantine/core";
import Calendar from "lucide-react/icons/calendar";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import classes from "./day-field.module.css";
import { dayText, parseDay } from "./format";
import { useLocale } from "./use-locale";
import { useTranslation } from "./use-translation";

type Props = Omit<TextInputProps, "value" | "onChange" | "type"> & {
  /** an ISO day, or nothing */
  value: string;
  onChange: (day: string) => void;
};

/** The browser's own field writes days in the browser's language, whatever language the person chose here. */
function browserWrites(locale: string): boolean {
  return globalThis.navigator.language.slice(0, 2) === locale.slice(0, 2);
}

/** A day that is typed as it is written here, with the browser's calendar beside it. */
function TypedDay({ value, onChange, onBlur, onKeyDown, ...input }: Props) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const calendar = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => dayText(value, locale));
  const settle = () => setText(dayText(value, locale));
  useEffect(() => {
    setText((typed) => ((parseDay(typed, locale) ?? "") === value ? typed : dayText(value, locale)));
  }, [value, locale]);
  const type = (typed: string) => {
    setText(typed);
    const day = typed.trim() === "" ? "" : parseDay(typed, locale);
    if (day !== undefined) onChange(day);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") settle();
    onKeyDown?.(event);
  };
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={dayText("2026-12-31", locale)}
      {...input}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKey}
      onBlur={(event) => {
        settle();
        onBlur?.(event);
      }}
      rightSection={
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t("openCalendar")}
            disabled={input.disabled}
            onClick={() => calendar.current?.showPicker()}
          >
            <Calendar size={15} aria-hidden />
          </ActionIcon>
          <input
            ref={calendar}
            type="date"
            className={classes.calendar}
            tabIndex={-1}
            aria-hidden
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </>
      }
    />
  );
}

/** A day in the reader's own writing. */
export function DayField(props: Props) {
  if (!browserWrites(useLocale())) return <TypedDay {...props} />;
  const { value, onChange, ...input } = props;
  return (
    <TextInput
      {...input}
      type="date"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
