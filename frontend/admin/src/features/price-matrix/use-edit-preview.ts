import type { Schema } from "@kontor/api/types";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { changeOwner, editPreviewQuery, type Owner } from "./matrix.queries";
import type { DraftState } from "./use-draft";

const PAUSE = 250;

type Options = {
  owner: Owner;
  changeId: string | undefined;
  draft: Pick<DraftState, "flush" | "saving">;
  edit: Schema<"BulkEdit"> | undefined;
};

/** What was typed and not sent yet is part of what the server counts with. */
function useSavedFirst({ flush, saving }: Options["draft"]): boolean {
  const latest = useRef({ flush, saving });
  latest.current = { flush, saving };
  useEffect(() => {
    if (latest.current.saving.state === "waiting") void latest.current.flush();
  }, []);
  return saving.state !== "waiting" && saving.state !== "saving";
}

/** What an edit would do, asked a moment after the last key; `counting` until the answer is one to what is asked now. */
export function useEditPreview({ owner, changeId, draft, edit }: Options) {
  const saved = useSavedFirst(draft);
  const asked = JSON.stringify(edit ?? null);
  const [settled] = useDebouncedValue(asked, PAUSE);
  const request: Schema<"BulkEdit"> | null = JSON.parse(settled);
  const ground = changeId ? { changeId } : changeOwner(owner);
  const query = useQuery({
    ...editPreviewQuery(ground, request ?? { select: {}, operation: { kind: "REMOVE" } }),
    enabled: request !== null && saved,
  });
  return {
    preview: request === null ? undefined : query.data,
    error: query.error,
    retry: () => void query.refetch(),
    counting: edit !== undefined && (!saved || settled !== asked || query.isFetching),
  };
}

export type EditPreview = ReturnType<typeof useEditPreview>;
