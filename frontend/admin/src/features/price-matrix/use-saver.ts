import { useCallback, useEffect, useRef, useState } from "react";
import type { Edits } from "./cells";
import { type CellErrors, saveCells } from "./draft-saver";

const PAUSE = 500;

export type Saving = { state: "clean" | "waiting" | "saving" | "saved" | "failed"; error?: unknown };

type Options = {
  /** the draft to write to; creates it before the first change */
  draftId: () => Promise<string>;
  current: () => Edits;
  onSaved: () => void;
};

function without(errors: CellErrors, keys: readonly string[]): CellErrors {
  return new Map([...errors].filter(([key]) => !keys.includes(key)));
}

/** Writes changed cells in batches, one request at a time; nothing is forgotten when one fails. */
export function useSaver(options: Options) {
  const [saving, setSaving] = useState<Saving>({ state: "clean" });
  const [errors, setErrors] = useState<CellErrors>(new Map());
  const latest = useRef(options);
  latest.current = options;
  const waiting = useRef(new Set<string>());
  const running = useRef<Promise<boolean>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const run = useCallback(async (): Promise<boolean> => {
    while (waiting.current.size > 0) {
      const keys = [...waiting.current];
      waiting.current.clear();
      setSaving({ state: "saving" });
      try {
        const id = await latest.current.draftId();
        const refused = await saveCells(id, keys, latest.current.current());
        setErrors((old) => new Map([...without(old, keys), ...refused]));
      } catch (error) {
        for (const key of keys) waiting.current.add(key);
        setSaving({ state: "failed", error });
        return false;
      }
    }
    setSaving({ state: "saved" });
    latest.current.onSaved();
    return true;
  }, []);

  /** Saves what waits, now; whether everything reached the server. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= run().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [run]);

  const later = useCallback(
    (keys: readonly string[]) => {
      for (const key of keys) waiting.current.add(key);
      setErrors((old) => without(old, keys));
      setSaving((old) => (old.state === "saving" ? old : { state: "waiting" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush],
  );

  useEffect(() => () => clearTimeout(timer.current), []);
  return { saving, errors, later, flush };
}
