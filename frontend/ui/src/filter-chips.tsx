import { Button, type ButtonProps, Menu, Popover } from "@mantine/core";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import X from "lucide-react/icons/x";
import { type ComponentPropsWithRef, type ReactNode, useState } from "react";
import classes from "./filter-chips.module.css";
import { useTranslation } from "./use-translation";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: NoInfer<Value> | undefined;
  onChange: (value: Value | undefined) => void;
};

type TargetProps = ButtonProps &
  ComponentPropsWithRef<"button"> & { label: string; chosen: string | undefined };

function Target({ label, chosen, ...button }: TargetProps) {
  return (
    <Button
      {...button}
      variant="default"
      size="xs"
      className={classes.target}
      rightSection={chosen === undefined && <ChevronDown size={14} aria-hidden />}
    >
      {chosen === undefined ? label : `${label}: ${chosen}`}
    </Button>
  );
}

type FrameProps = { label: string; active: boolean; onRemove: () => void; children: ReactNode };

function ChipFrame({ label, active, onRemove, children }: FrameProps) {
  const { t } = useTranslation("ui");
  return (
    <div className={classes.chip} data-active={active || undefined}>
      {children}
      {active && (
        <button
          type="button"
          className={classes.remove}
          aria-label={t("removeFilter", { label })}
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  );
}

type FieldChipProps = {
  label: string;
  /** what is chosen, in words */
  chosen: string | undefined;
  onRemove: () => void;
  /** the field in which it is chosen; it closes the chip */
  children: (close: () => void) => ReactNode;
};

/** A filter whose value is searched or typed: its field opens below the chip. */
export function FieldChip({ label, chosen, onRemove, children }: FieldChipProps) {
  const [opened, setOpened] = useState(false);
  return (
    <ChipFrame label={label} active={chosen !== undefined} onRemove={onRemove}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <Target label={label} chosen={chosen} onClick={() => setOpened((before) => !before)} />
        </Popover.Target>
        <Popover.Dropdown miw={280} maw="calc(100vw - 24px)">
          {children(() => setOpened(false))}
        </Popover.Dropdown>
      </Popover>
    </ChipFrame>
  );
}

/** One filter: a quiet button that becomes a chip once a value is chosen. */
export function FilterChip<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <ChipFrame label={label} active={value !== undefined} onRemove={() => onChange(undefined)}>
      <Menu position="bottom-start" width="max-content">
        <Menu.Target>
          <Target label={label} chosen={value === undefined ? undefined : (chosen?.label ?? value)} />
        </Menu.Target>
        <Menu.Dropdown mah={320} className={classes.dropdown}>
          {options.map((option) => (
            <Menu.Item
              key={option.value}
              onClick={() => onChange(option.value)}
              rightSection={option.value === value && <Check size={14} aria-hidden />}
            >
              {option.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </ChipFrame>
  );
}
