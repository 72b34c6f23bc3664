import type { Association } from "./associations.queries";

/** What an association is called in a sentence. */
export function nameOf({ subscription, productName }: Association): string {
  return subscription?.identifier ?? productName;
}
