import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export const favouritesQuery = read("/api/v1/favourites", undefined, { staleTime: Number.POSITIVE_INFINITY });

export const useAddFavourite = () =>
  useWrite("post", "/api/v1/favourites", (body: Schema<"NewFavourite">) => ({ body }));

export const useRemoveFavourite = () =>
  useWrite("delete", "/api/v1/favourites/{id}", (id: string) => ({ params: { path: { id } } }));
