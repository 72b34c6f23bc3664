import { api, body, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { meQuery } from "@/shared/session";

export type ProfileChange = Schema<"ProfileChange">;
export type ProfileField = Schema<"ProfileField">;

export function useChangeProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: ProfileChange }) =>
      body(api.PUT("/api/v1/me/profile", { headers: ifMatch(version), body: change })),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  });
}
