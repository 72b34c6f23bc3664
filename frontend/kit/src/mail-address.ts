const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** As the server reads an address: without the marks that nobody sees and that come along when it is copied. */
export function bare(text: string): string {
  return text.replace(UNSEEN, "").trim();
}

/** Whether it may be one, in whatever letters; the rest is known to the server. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(bare(text));
}
