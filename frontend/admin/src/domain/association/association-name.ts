import type { Association } from "./associations.queries";

/** What an association is called in a sentence. */
export function nameOf({ subscription, productName }: Association): string {
  return subscription?.identifier ?? productName;
}

/** Whether a next period comes: what expires, or was answered no, ends the day before instead. */
export function goesOn({ mode, answer }: NonNullable<Association["renewal"]>): boolean {
  return mode !== "EXPIRE" && answer !== "END";
}
