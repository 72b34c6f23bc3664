import { Button, Group } from "@mantine/core";
import Check from "lucide-react/icons/check";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import { wantNotices } from "./notices";

type Action = { label: string; onRun: () => void };
type Notice = { message: string; closeLabel: string; action?: Action };
type Look = { icon: ReactNode; color: string; autoClose: number };

const LONG_ENOUGH_TO_READ = 4000;
const LONG_ENOUGH_TO_ACT = 12_000;

function Actionable({ message, action }: { message: string; action: Action }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <span>{message}</span>
      <Button variant="subtle" size="compact-sm" onClick={action.onRun}>
        {action.label}
      </Button>
    </Group>
  );
}

function notify({ message, closeLabel, action }: Notice, look: Look): void {
  wantNotices();
  void import("@mantine/notifications").then(({ notifications }) => {
    const once = action && {
      label: action.label,
      onRun: () => {
        notifications.hide(id);
        action.onRun();
      },
    };
    const id = notifications.show({
      message: once ? <Actionable message={message} action={once} /> : message,
      ...look,
      closeButtonProps: { "aria-label": closeLabel },
    });
  });
}

export function notifyDone(notice: Notice): void {
  const autoClose = notice.action ? LONG_ENOUGH_TO_ACT : LONG_ENOUGH_TO_READ;
  notify(notice, { icon: <Check size={16} aria-hidden />, color: "verdigris", autoClose });
}

export function notifyFailed(notice: Notice): void {
  notify(notice, { icon: <TriangleAlert size={16} aria-hidden />, color: "red", autoClose: 9000 });
}
