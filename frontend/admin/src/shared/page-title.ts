import { useEffect } from "react";

const NAME = "Kontor";

export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${NAME}` : NAME;
  }, [title]);
}

/** The title of the current page as a favourite remembers it. */
export function currentPageTitle(): string {
  return document.title.replace(` · ${NAME}`, "");
}
