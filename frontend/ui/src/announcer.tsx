import { VisuallyHidden } from "@mantine/core";
import { useSyncExternalStore } from "react";

let message = "";
const listeners = new Set<() => void>();

/** Tells screen-reader users what just changed on the page. */
export function announce(text: string): void {
  message = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
