import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Kbd, Stack, Text } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import type { KeyboardEvent, ReactNode } from "react";

type Props = {
  label: string;
  busy: boolean;
  disabled?: boolean;
  /** nothing has to be filled in, so the dialog begins with how it is confirmed */
  asIs?: boolean;
  onDecide: () => void;
  onClose: () => void;
  children: ReactNode;
};

const takeFocus = (element: HTMLElement | null) => element?.focus();

/**
 * A decision is confirmed by its button or by a key of its own: a lone Enter, meant for the page before, decides nothing.
 */
export function DecisionForm({
  label,
  busy,
  disabled = false,
  asIs = false,
  onDecide,
  onClose,
  children,
}: Props) {
  const { t } = useTranslation();
  const key = useOs() === "macos" ? t("requests.confirmKeyMac") : t("requests.confirmKey");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!busy && !disabled && !event.repeat) onDecide();
  };
  return (
    <form onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
      <Stack>
        <Text
          size="sm"
          c="var(--k-muted)"
          tabIndex={-1}
          ref={asIs ? takeFocus : undefined}
          data-autofocus={asIs || undefined}
        >
          {t("requests.confirmBy", { key })}
        </Text>
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            loading={busy}
            disabled={disabled}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            rightSection={
              <Kbd size="xs" aria-hidden>
                {key}
              </Kbd>
            }
            onClick={onDecide}
          >
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
