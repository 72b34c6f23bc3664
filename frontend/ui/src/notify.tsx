import Check from "lucide-react/icons/check";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import { wantNotices } from "./notices";

type Notice = { message: string; closeLabel: string };
type Look = { icon: ReactNode; color: string; autoClose: number };

function notify({ message, closeLabel }: Notice, look: Look): void {
  wantNotices();
  void import("@mantine/notifications").then(({ notifications }) =>
    notifications.show({ message, ...look, closeButtonProps: { "aria-label": closeLabel } }),
  );
}

export function notifyDone(notice: Notice): void {
  notify(notice, { icon: <Check size={16} aria-hidden />, color: "verdigris", autoClose: 4000 });
}

export function notifyFailed(notice: Notice): void {
  notify(notice, { icon: <TriangleAlert size={16} aria-hidden />, color: "red", autoClose: 9000 });
}
