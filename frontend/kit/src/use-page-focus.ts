import { useRouter } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";

/** Another page begins at its top and with its content: the keyboard need not walk through the navigation again. */
function usePageStart(main: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        main.current?.scrollTo(0, 0);
        if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
      }),
    [router, main],
  );
}

/** When what had the focus disappears, the browser starts again at the top of the document; the content takes over. */
function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target;
    };
    const observer = new MutationObserver(() => {
      const isLost = last instanceof Node && !last.isConnected && document.activeElement === document.body;
      if (isLost) main.current?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [main]);
}

/** Where the keyboard goes on after a page or the focused element went away: the page's content. */
export function usePageFocus(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  usePageStart(main);
  useKeptFocus(main);
  return main;
}
