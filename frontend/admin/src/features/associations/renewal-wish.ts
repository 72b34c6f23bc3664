import { renewalModeValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";

export const MOST_MONTHS = 120;

// a day that is being typed is no day yet
const DAY = /^(20|21)\d\d-\d\d-\d\d$/;

/** What is to be of many renewals, as it is typed; what is empty stays as it is. */
export type RenewalWish = { mode: string; months: string; nextOn: string; mails: string };

export const NO_WISH: RenewalWish = { mode: "", months: "", nextOn: "", mails: "" };

export function saysNothing({ mode, months, nextOn, mails }: RenewalWish): boolean {
  return mode === "" && months === "" && nextOn === "" && mails === "";
}

function isRead({ months, nextOn }: RenewalWish): boolean {
  const number = Number(months);
  const known = months === "" || (/^\d+$/.test(months) && number >= 1 && number <= MOST_MONTHS);
  return known && (nextOn === "" || DAY.test(nextOn));
}

/** What the server is asked to do; nothing while nothing is said, or something that cannot be read. */
export function renewalBatchChange(
  ids: string[],
  wish: RenewalWish,
): Schema<"RenewalBatchChange"> | undefined {
  if (saysNothing(wish)) return undefined;
  const notifyCustomer = wish.mails === "" ? null : wish.mails === "on";
  // the other fields are not in use then, whatever was typed before
  if (wish.mode === "NONE") return { ids, renews: false, notifyCustomer };
  if (!isRead(wish)) return undefined;
  return {
    ids,
    mode: renewalModeValues.find((mode) => mode === wish.mode) ?? null,
    intervalMonths: wish.months === "" ? null : Number(wish.months),
    nextOn: wish.nextOn || null,
    notifyCustomer,
  };
}
