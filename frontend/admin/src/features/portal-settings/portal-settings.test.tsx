import { fakeApi, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { reader } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

function settings(part: object = {}) {
  return {
    primaryColor: "#0b5cad",
    logoText: null,
    welcome: { de: null, en: "Good to see you", es: null },
    languages: ["de", "en"],
    editableFields: ["email", "phone"],
    hostName: null,
    hostVerified: false,
    hostRecord: null,
    imprintUrl: null,
    privacyUrl: null,
    version: 3,
    ...part,
  };
}

describe("the portal's settings", () => {
  it("show what they do while they are edited, and save it", async () => {
    const { calls } = fakeApi({
      "GET /portal-settings": { body: settings() },
      "PUT /portal-settings": { body: settings({ logoText: "Netze", version: 4 }) },
    });
    const { user } = renderApp("/settings/portal");
    await user.type(await screen.findByRole("textbox", { name: "Name at the top" }), "Netze");
    const preview = screen.getByRole("region", { name: "Preview" });
    expect(within(preview).getAllByText("Netze")).toHaveLength(2);
    expect(within(preview).getAllByText("Good to see you")).toHaveLength(2);
    await user.click(screen.getByRole("checkbox", { name: "Website" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
    const put = calls.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"3"');
    expect(put?.body).toMatchObject({
      logoText: "Netze",
      hostName: null,
      languages: ["de", "en"],
      editableFields: ["email", "phone", "website"],
    });
  });

  it("keep the last good colour while another one is being typed", async () => {
    fakeApi({ "GET /portal-settings": { body: settings() } });
    const { user } = renderApp("/settings/portal");
    const colour = await screen.findByRole("textbox", { name: "Colour" });
    await user.clear(colour);
    await user.type(colour, "#ffd4");
    await user.tab();
    expect(await screen.findByText("A colour such as #0c6657")).toBeDefined();
    expect(screen.getByRole("region", { name: "Preview" })).toBeDefined();
  });

  it("say how to prove a host name and what is missing", async () => {
    fakeApi({
      "GET /portal-settings": {
        body: settings({
          hostName: "kunden.example.com",
          hostRecord: { name: "_kontor.kunden.example.com", value: "kontor=abc" },
        }),
      },
      "POST /portal-settings/host-verification": { status: 409, body: problem(409, "host-not-proven") },
    });
    const { user } = renderApp("/settings/portal");
    expect(await screen.findByText("kontor=abc")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Check now" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The record is not there yet");
  });

  it("cannot be changed by people who may only read", async () => {
    fakeApi({
      "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user: reader } },
      "GET /portal-settings": { body: settings() },
    });
    renderApp("/settings/portal");
    expect((await screen.findByRole("group", { name: "Portal" })).hasAttribute("disabled")).toBe(true);
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  });
});
