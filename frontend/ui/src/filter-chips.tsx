import { Button, Menu } from "@mantine/core";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import X from "lucide-react/icons/x";
import classes from "./filter-chips.module.css";
import { useTranslation } from "./use-translation";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: NoInfer<Value> | undefined;
  onChange: (value: Value | undefined) => void;
};

/** One filter: a quiet button that becomes a chip once a value is chosen. */
export function FilterChip<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const { t } = useTranslation("ui");
  const chosen = options.find((option) => option.value === value);
  return (
    <div className={classes.chip} data-active={value !== undefined || undefined}>
      <Menu position="bottom-start" width="max-content">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            className={classes.target}
            rightSection={value === undefined && <ChevronDown size={14} aria-hidden />}
          >
            {value === undefined ? label : `${label}: ${chosen?.label ?? value}`}
          </Button>
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
      {value !== undefined && (
        <button
          type="button"
          className={classes.remove}
          aria-label={t("removeFilter", { label })}
          onClick={() => onChange(undefined)}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  );
}
