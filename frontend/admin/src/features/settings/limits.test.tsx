import { fakeApi, problem } from "@kontor/kit/test/fake-api";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderApp } from "@/test/render-app";

const known = {
  windowSeconds: 10,
  longestWaitSeconds: null,
  left: null,
  status: 429,
  code: "rate-limited",
  setting: null,
};

const limits = [
  { ...known, name: "REQUESTS_OF_PERSON", unit: "REQUESTS", most: null, setting: "KONTOR_LIMITS_PERSON" },
  { ...known, name: "REQUESTS_OF_RESELLER", unit: "REQUESTS", most: 2000, left: 1480 },
  {
    ...known,
    name: "WRONG_SECRETS",
    unit: "ATTEMPTS",
    most: 5,
    windowSeconds: 3600,
    longestWaitSeconds: 900,
    code: "too-many-attempts",
  },
  {
    ...known,
    name: "REGISTRATIONS_OF_EMAIL",
    unit: "MAILS",
    most: 1,
    windowSeconds: 3600,
    status: null,
    code: null,
  },
  {
    ...known,
    name: "FILE",
    unit: "BYTES",
    most: 64_000_000,
    windowSeconds: null,
    status: 413,
    code: "too-large",
  },
];

describe("the limits", () => {
  it("say what is allowed in which time, what is left and what becomes of more", async () => {
    fakeApi({ "GET /limits": { body: { limits } } });
    renderApp("/settings/limits");
    const all = await screen.findByRole("row", { name: /everybody of this business/ });
    expect(within(all).getByText("2,000 requests in 10 seconds")).toBeDefined();
    expect(within(all).getByText("1,480 left just now")).toBeDefined();
    expect(within(all).getByText("429 rate-limited")).toBeDefined();
    const secrets = within(screen.getByRole("table", { name: /Signing in/ }));
    expect(secrets.getByText("5 attempts in 1 hour")).toBeDefined();
    expect(secrets.getByText(/up to 15 minutes/)).toBeDefined();
    const files = within(screen.getByRole("table", { name: "Files" }));
    expect(files.getByText("64 MB")).toBeDefined();
    expect(files.getByText("Refused")).toBeDefined();
    expect(screen.getByText("1 mail in 1 hour")).toBeDefined();
    expect(screen.getByText("No mail is sent, and nobody is told")).toBeDefined();
  });

  it("say where there is none, and by which setting there would be one", async () => {
    fakeApi({ "GET /limits": { body: { limits } } });
    renderApp("/settings/limits");
    const person = await screen.findByRole("row", { name: /By one person/ });
    expect(within(person).getByText("no limit")).toBeDefined();
    expect(within(person).getByText("KONTOR_LIMITS_PERSON")).toBeDefined();
    expect(within(person).queryByText(/429/)).toBeNull();
  });

  it("can be asked for again after a failure", async () => {
    let broken = true;
    fakeApi({
      "GET /limits": () =>
        broken ? { status: 503, body: problem(503, "unavailable") } : { body: { limits } },
    });
    const { user } = renderApp("/settings/limits");
    const again = await screen.findByRole("button", { name: /again/i });
    broken = false;
    await user.click(again);
    expect(await screen.findByText("64 MB")).toBeDefined();
  });
});
