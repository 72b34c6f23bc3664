import { lazy, Suspense, useSyncExternalStore } from "react";

const Shown = lazy(() =>
  import("@mantine/notifications").then((module) => ({ default: module.Notifications })),
);

let wanted = false;
const listeners = new Set<() => void>();

/** From the first notice on there is a place for them; until then nobody waits for its code. */
export function wantNotices(): void {
  wanted = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => wanted);
  return <Suspense>{shown && <Shown position="bottom-right" limit={3} />}</Suspense>;
}
