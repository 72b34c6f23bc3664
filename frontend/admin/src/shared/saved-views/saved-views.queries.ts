import { read, versionOf } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type SavedView = Schema<"SavedView">;
type Input = Schema<"SavedViewInput">;

/** The own views of a list and those that colleagues share. */
export const savedViewsQuery = (page: string) =>
  read("/api/v1/saved-views", { params: { query: { page, limit: 100 } } }, { staleTime: 60_000 });

export const useSaveView = () => useWrite("post", "/api/v1/saved-views", (body: Input) => ({ body }));

export const useChangeView = () =>
  useWrite("put", "/api/v1/saved-views/{id}", ({ view, ...part }: { view: SavedView } & Partial<Input>) => ({
    ...versionOf(view),
    body: { page: view.page, name: view.name, query: view.query, shared: view.shared, ...part },
  }));

export const useDeleteView = () =>
  useWrite("delete", "/api/v1/saved-views/{id}", (view: SavedView) => versionOf(view));
