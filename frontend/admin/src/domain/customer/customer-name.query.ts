import { at, read } from "@kontor/api/server";

/** One customer, for pages that only need to say who it is. */
export const customerNameQuery = (id: string) => read("/api/v1/customers/{id}", at(id));
