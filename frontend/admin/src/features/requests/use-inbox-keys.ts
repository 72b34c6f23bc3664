import { type HotkeyItem, useHotkeys, useLocalStorage } from "@mantine/hooks";
import type { Request } from "./requests.queries";

type Options = {
  rows: Request[];
  chosen: Request | undefined;
  onChoose: (id: string) => void;
  onMark?: (id: string) => void;
  onDialog?: (dialog: "approve" | "reject") => void;
};

export type InboxKeys = { on: boolean; onSwitch: (on: boolean) => void };

// what lies above the page has the keyboard for itself
const ABOVE = "[role=dialog], [role=menu], [role=listbox]";

/** The inbox by keyboard. Single keys get in the way of some people's software, so they can be switched off. */
export function useInboxKeys({ rows, chosen, onChoose, onMark, onDialog }: Options) {
  const [on, onSwitch] = useLocalStorage({
    key: "kontor.inbox-keys",
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const step = (by: number) => {
    const index = rows.findIndex(({ id }) => id === chosen?.id);
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (next) onChoose(next.id);
  };
  const unlessAbove = (work: () => void) => () => {
    if (document.querySelector(ABOVE) === null) work();
  };
  const keys: HotkeyItem[] = [
    ["j", unlessAbove(() => step(1))],
    ["k", unlessAbove(() => step(-1))],
    ["x", unlessAbove(() => chosen && onMark?.(chosen.id))],
    ["a", unlessAbove(() => onDialog?.("approve"))],
    ["r", unlessAbove(() => onDialog?.("reject"))],
  ];
  useHotkeys(on ? keys : []);
  return { on, onSwitch, step };
}
