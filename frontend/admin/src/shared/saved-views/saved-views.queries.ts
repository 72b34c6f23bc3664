import { api, body, done, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type SavedView = Schema<"SavedView">;
type Input = Schema<"SavedViewInput">;

const keys = {
  all: ["saved-views"],
  of: (page: string) => ["saved-views", page],
};

/** The own views of a list and those that colleagues share. */
export function savedViewsQuery(page: string) {
  return queryOptions({
    queryKey: keys.of(page),
    queryFn: () => body(api.GET("/api/v1/saved-views", { params: { query: { page, limit: 100 } } })),
    staleTime: 60_000,
  });
}

function useInvalidateViews() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.all });
}

export function useSaveView() {
  return useMutation({
    mutationFn: (input: Input) => body(api.POST("/api/v1/saved-views", { body: input })),
    onSuccess: useInvalidateViews(),
  });
}

export function useChangeView() {
  return useMutation({
    mutationFn: ({ view, ...part }: { view: SavedView } & Partial<Input>) =>
      body(
        api.PUT("/api/v1/saved-views/{id}", {
          params: { path: { id: view.id } },
          headers: ifMatch(view.version),
          body: { page: view.page, name: view.name, query: view.query, shared: view.shared, ...part },
        }),
      ),
    onSuccess: useInvalidateViews(),
  });
}

export function useDeleteView() {
  return useMutation({
    mutationFn: ({ id, version }: SavedView) =>
      done(api.DELETE("/api/v1/saved-views/{id}", { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: useInvalidateViews(),
  });
}
