import { useState } from "react";
import { type Send, useImport } from "./use-import";

/** An import that can be told more than which column is what. */
export function useImportSettings<Settings>(initial: Settings, sendWith: (settings: Settings) => Send) {
  const [settings, setSettings] = useState(initial);
  const state = useImport(sendWith(settings));
  const change = (next: Settings) => {
    setSettings(next);
    // what was checked with other settings proves nothing
    state.forget();
  };
  return { state, settings, change };
}
