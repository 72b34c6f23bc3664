import { createHmac } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Desk } from "./api";
import type { Stage } from "./desk";

export const PORTAL = "/portal/demo";

/** A customer's person with a password, let in the way people are: by the link of the mail. */
export type Person = { email: string; name: string; password: string };

/** The newest mail of one kind to a customer, caught instead of sent. */
export async function caughtMail(desk: Desk, customerId: string, kind: string): Promise<string> {
  const mails = await desk.list(`/mails?customerId=${customerId}&kind=${kind}&limit=1`);
  const mail = await desk.read(`/mails/${mails[0]?.id}`);
  return String(mail.text);
}

export function linkIn(text: string): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no link in: ${text}`);
  const { pathname, hash } = new URL(link);
  return `${pathname}${hash}`;
}

let people = 0;

export async function invite(desk: Desk, stage: Stage): Promise<Person & { link: string }> {
  people += 1;
  const email = `person${people}@${stage.mark}.example`;
  const name = `Carla Customer ${people}`;
  await desk.create(`/customers/${stage.customer.id}/logins`, { email, name, language: "en" });
  const link = linkIn(await caughtMail(desk, stage.customer.id, "CUSTOMER_INVITATION"));
  return { email, name, password: `quiet lamp over harbour ${people}`, link };
}

export async function choosePassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("textbox", { name: "New password" }).fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByRole("heading", { name: "All set" })).toBeVisible();
}

export async function signInToPortal(page: Page, { email, password }: Person): Promise<void> {
  await page.goto(`${PORTAL}/sign-in`);
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Invited, with a password, and signed in. */
export async function enterPortal(page: Page, desk: Desk, stage: Stage): Promise<Person & { link: string }> {
  const person = await invite(desk, stage);
  await choosePassword(page, person.link, person.password);
  await signInToPortal(page, person);
  await expect(page.getByRole("heading", { name: `Welcome, ${person.name}` })).toBeVisible();
  return person;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function bytesOf(base32: string): Buffer {
  const bits = [...base32.replaceAll(/[\s=]/g, "").toUpperCase()]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const octets = bits.match(/.{8}/g) ?? [];
  return Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)));
}

/** What an authenticator app shows for a secret (RFC 6238), so many half minutes from now. */
export function authenticatorCode(secret: string, later = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const digest = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, "0");
}
