import { api, body, done } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

const key = ["favourites"];

export const favouritesQuery = queryOptions({
  queryKey: key,
  queryFn: () => body(api.GET("/api/v1/favourites")),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useAddFavourite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (favourite: Schema<"NewFavourite">) =>
      body(api.POST("/api/v1/favourites", { body: favourite })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveFavourite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE("/api/v1/favourites/{id}", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
