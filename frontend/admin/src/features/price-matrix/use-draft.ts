import { useRenew } from "@kontor/kit/stale";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createPriceChange, priceChangeQuery } from "@/domain/price/price-changes.queries";
import { type Edits, editsOf, findingsOf } from "./cells";
import { type Changes, changesBetween, type EditLog, logOf, record, redo, touched, undo } from "./edit-log";
import { changeOwner, draftItemsQuery, type Owner } from "./matrix.queries";
import { useSaver } from "./use-saver";

type Options = {
  owner: Owner;
  changeId: string | undefined;
  newName: string;
  onCreated: (id: string) => void;
};

const NOTHING: Edits = new Map();

/** The edits with their history; the ref is for code that runs between two renders. */
function useLog() {
  const [log, setLog] = useState(() => logOf(NOTHING));
  const latest = useRef(log);
  const set = useCallback((next: EditLog) => {
    latest.current = next;
    setLog(next);
  }, []);
  return { log, latest, set };
}

/** Which draft the edits belong to: one that was opened by its address, or one that the first edit creates. */
function useDraftId({ owner, newName, onCreated }: Options) {
  const client = useQueryClient();
  const [held, setHeld] = useState<string>();
  const id = useRef(held);
  const hold = useCallback((next: string | undefined) => {
    id.current = next;
    setHeld(next);
  }, []);
  const ensure = async (): Promise<string> => {
    if (id.current) return id.current;
    const created = await createPriceChange({ ...changeOwner(owner), name: newName });
    client.setQueryData(priceChangeQuery(created.id).queryKey, created);
    hold(created.id);
    onCreated(created.id);
    return created.id;
  };
  return { held, hold, ensure };
}

type TakeOver = Pick<ReturnType<typeof useDraftId>, "held" | "hold"> & {
  changeId: string | undefined;
  set: (log: EditLog) => void;
};

/** A draft that this page did not begin itself is taken over as the server holds it. */
function useTakeOver({ changeId, held, hold, set }: TakeOver) {
  const items = useQuery({ ...draftItemsQuery(changeId ?? ""), enabled: changeId !== undefined });
  const { data } = items;
  const before = useRef(changeId);
  useEffect(() => {
    const left = changeId === undefined && before.current !== undefined;
    before.current = changeId;
    if (!left) return;
    hold(undefined);
    set(logOf(NOTHING));
  }, [changeId, hold, set]);
  useEffect(() => {
    if (changeId === undefined || held === changeId || !data) return;
    hold(changeId);
    set(logOf(editsOf(data)));
  }, [changeId, data, held, hold, set]);
  return { items, loading: changeId !== undefined && held !== changeId };
}

/** The edits of one draft: what was typed, the way back, and its saving. */
export function useDraft(options: Options) {
  const client = useQueryClient();
  const renew = useRenew("/api/v1/price-changes");
  const { log, latest, set } = useLog();
  const { held, hold, ensure } = useDraftId(options);
  const { items, loading } = useTakeOver({ changeId: options.changeId, held, hold, set });
  const saver = useSaver({
    draftId: ensure,
    current: () => latest.current.edits,
    onSaved: () => void renew(),
  });
  const { later, flush } = saver;
  const move = useCallback(
    (next: EditLog) => {
      const keys = touched(latest.current.edits, next.edits);
      set(next);
      if (keys.length > 0) later(keys);
    },
    [later, latest, set],
  );
  /** After the server itself has changed the draft; one step that can be undone. */
  const reload = async () => {
    const fresh = await client.fetchQuery({ ...draftItemsQuery(await ensure()), staleTime: 0 });
    set(record(latest.current, changesBetween(latest.current.edits, editsOf(fresh))));
  };
  return {
    ...saver,
    log,
    loading,
    reload,
    ensure: async () => ((await flush()) ? ensure() : undefined),
    failure: items.error,
    retry: () => void items.refetch(),
    change: useCallback((changes: Changes) => move(record(latest.current, changes)), [move, latest]),
    undo: useCallback(() => move(undo(latest.current)), [move, latest]),
    redo: useCallback(() => move(redo(latest.current)), [move, latest]),
    findings: useMemo(() => findingsOf(items.data ?? []), [items.data]),
  };
}

export type DraftState = ReturnType<typeof useDraft>;
