import { type ContactValues, contactInput } from "@kontor/kit/forms/use-contact-schema";
import type { ProfileChange, ProfileField } from "./profile.queries";

/** What may be changed; the rest stays with the reseller and is not sent. */
export function changeOf(values: ContactValues, allowed: readonly ProfileField[]): ProfileChange {
  return Object.fromEntries(
    Object.entries(contactInput(values)).filter(([name]) => allowed.some((field) => field === name)),
  );
}
