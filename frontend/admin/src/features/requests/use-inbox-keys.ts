import { type HotkeyItem, useHotkeys, useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import type { Request } from "./requests.queries";
import type { RequestsSearch } from "./requests.search";

type Deciding = "approve" | "reject";

type Options = {
  rows: Request[];
  chosen: Request | undefined;
  dialog: RequestsSearch["dialog"];
  onChoose: (id: string) => void;
  onMark?: (id: string) => void;
  onDialog?: (dialog: Deciding, id: string) => void;
};

export type InboxKeys = { on: boolean; onSwitch: (on: boolean) => void };

// what lies above the page has the keyboard for itself
const ABOVE = "[role=dialog], [role=menu], [role=listbox]";

/** The chosen request is in the address, which follows a moment later: whoever goes on typing is at the next one already. */
function usePresent({ rows, chosen, onChoose }: Options) {
  const ahead = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has followed
  useEffect(() => {
    ahead.current = undefined;
  }, [chosen?.id]);
  const present = () => rows.find(({ id }) => id === ahead.current) ?? chosen;
  const step = (by: number) => {
    const index = rows.findIndex(({ id }) => id === present()?.id);
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (!next) return;
    ahead.current = next.id;
    onChoose(next.id);
  };
  return { present, step };
}

/** Asks for a decision, and from that key on no other means anything until its dialog has come and gone. */
function useDeciding({ dialog, onDialog }: Options, present: () => Request | undefined) {
  const opening = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it has come, or gone
  useEffect(() => {
    opening.current = false;
  }, [dialog]);
  const decide = (wanted: Deciding) => {
    const request = present();
    if (!onDialog || request?.status !== "OPEN") return;
    opening.current = true;
    onDialog(wanted, request.id);
  };
  return { decide, isOpening: () => opening.current };
}

/** The inbox by keyboard. Single keys get in the way of some people's software, so they can be switched off. */
export function useInboxKeys(options: Options) {
  const [on, onSwitch] = useLocalStorage({
    key: "kontor.inbox-keys",
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const { present, step } = usePresent(options);
  const { decide, isOpening } = useDeciding(options, present);
  const mark = () => {
    const request = present();
    if (request) options.onMark?.(request.id);
  };
  const unlessAbove = (work: () => void) => () => {
    if (!isOpening() && document.querySelector(ABOVE) === null) work();
  };
  const keys: HotkeyItem[] = [
    ["j", unlessAbove(() => step(1))],
    ["k", unlessAbove(() => step(-1))],
    ["x", unlessAbove(mark)],
    ["a", unlessAbove(() => decide("approve"))],
    ["r", unlessAbove(() => decide("reject"))],
  ];
  useHotkeys(on ? keys : []);
  return { on, onSwitch, step };
}
