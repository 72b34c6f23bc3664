import { api, body } from "@kontor/api/client";
import { queryOptions } from "@tanstack/react-query";

/** One customer, for pages that only need to say who it is. */
export function customerNameQuery(id: string) {
  return queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: () => body(api.GET("/api/v1/customers/{id}", { params: { path: { id } } })),
  });
}
