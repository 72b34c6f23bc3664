import { useEffect } from "react";

let application = "Kontor";

/** What the browser's tabs are called by, after the name of the page. */
export function nameApplication(name: string): void {
  application = name;
}

export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${application}` : application;
  }, [title]);
}

/** The title of the current page as a favourite remembers it. */
export function currentPageTitle(): string {
  return document.title.replace(` · ${application}`, "");
}
