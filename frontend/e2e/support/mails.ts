import type { Desk } from "./api";
import { expect } from "./desk";

/** The text of the last mail of a kind to an address, as the demo's catcher keeps it. */
export async function caughtMail(desk: Desk, to: string, kind: string): Promise<string> {
  const find = () => desk.list(`/mails?kind=${kind}&q=${encodeURIComponent(to)}`);
  await expect
    .poll(async () => (await find()).length, { message: `a mail ${kind} to ${to}` })
    .toBeGreaterThan(0);
  const [mail] = await find();
  const { text } = await desk.read(`/mails/${mail?.id}`);
  return String(text);
}

export function linkIn(text: string): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`no link in: ${text}`);
  return link;
}
