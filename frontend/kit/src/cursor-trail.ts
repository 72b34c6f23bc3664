type Step = { previous: string | undefined; offset: number | undefined };

// a keyset cursor only points forward, so the way back is remembered while the application is open
const trail = new Map<string, Step>();

function offsetOf(cursor: string | undefined): number | undefined {
  return cursor === undefined ? 0 : trail.get(cursor)?.offset;
}

export type Paging = {
  offset: number | undefined;
  onFirst?: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
};

export function paging(
  cursor: string | undefined,
  page: { items: unknown[]; nextCursor?: string | null } | undefined,
  go: (cursor: string | undefined) => void,
): Paging {
  const offset = offsetOf(cursor);
  const next = page?.nextCursor;
  const step = cursor === undefined ? undefined : trail.get(cursor);
  return {
    offset,
    onFirst: cursor === undefined ? undefined : () => go(undefined),
    onPrevious: step && (() => go(step.previous)),
    onNext: next
      ? () => {
          const passed = page?.items.length ?? 0;
          trail.set(next, { previous: cursor, offset: offset === undefined ? undefined : offset + passed });
          go(next);
        }
      : undefined,
  };
}
