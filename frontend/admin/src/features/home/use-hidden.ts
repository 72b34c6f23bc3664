import { useState } from "react";

const KEY = "kontor.home.steps";

/** Whether this browser is not to show the first steps any more. */
export function useHidden() {
  const [hidden, setHidden] = useState(() => localStorage.getItem(KEY) === "hidden");
  const hide = () => {
    localStorage.setItem(KEY, "hidden");
    setHidden(true);
  };
  return { hidden, hide };
}
