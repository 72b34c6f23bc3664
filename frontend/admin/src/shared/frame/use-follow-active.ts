import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** Keeps the place one is at in sight in a strip that is wider than the screen. */
export function useFollowActive() {
  const strip = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is active
  useEffect(() => {
    const element = strip.current;
    const active = element?.querySelector("[data-status=active]")?.getBoundingClientRect();
    if (!element || !active) return;
    const left = active.left - element.getBoundingClientRect().left;
    element.scrollLeft += left - (element.clientWidth - active.width) / 2;
  }, [path]);
  return strip;
}
