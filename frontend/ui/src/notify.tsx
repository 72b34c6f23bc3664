import { notifications } from "@mantine/notifications";
import Check from "lucide-react/icons/check";
import TriangleAlert from "lucide-react/icons/triangle-alert";

type Notice = { message: string; closeLabel: string };

export function notifyDone({ message, closeLabel }: Notice): void {
  notifications.show({
    message,
    icon: <Check size={16} aria-hidden />,
    color: "verdigris",
    autoClose: 4000,
    closeButtonProps: { "aria-label": closeLabel },
  });
}

export function notifyFailed({ message, closeLabel }: Notice): void {
  notifications.show({
    message,
    icon: <TriangleAlert size={16} aria-hidden />,
    color: "red",
    autoClose: 9000,
    closeButtonProps: { "aria-label": closeLabel },
  });
}
