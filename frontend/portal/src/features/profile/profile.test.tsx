import { fakeApi, problem } from "@kontor/kit/test/fake-api";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { me } from "@/test/fixtures";
import { renderPortal } from "@/test/render-portal";

describe("one's own data", () => {
  it("offers only what the reseller lets customers edit and sends only that", async () => {
    const { calls } = fakeApi({ "PUT /me/profile": { body: me({ version: 5 }) } });
    const { user } = renderPortal("/portal/demo/profile");
    const phone = await screen.findByRole("textbox", { name: "Phone" });
    expect(screen.queryByRole("textbox", { name: "Company" })).toBeNull();
    expect(screen.getByText("Company").nextSibling?.textContent).toBe("Alfreds Futterkiste");
    await user.clear(phone);
    await user.type(phone, "030 2");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findAllByText("Your data is saved")).length).toBeGreaterThan(0);
    const put = calls.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"4"');
    expect(put?.body).toEqual({
      phone: "030 2",
      email: "maria@futterkiste.example",
      address: {
        line1: "Obere Str. 57",
        line2: null,
        postalCode: null,
        city: "Berlin",
        region: null,
        country: "DE",
      },
    });
  });

  it("puts the server's message at its field", async () => {
    fakeApi({
      "PUT /me/profile": {
        status: 422,
        body: problem(422, "not-allowed", {
          errors: [{ pointer: "/phone", code: "not-allowed", detail: "This cannot be changed here." }],
        }),
      },
    });
    const { user } = renderPortal("/portal/demo/profile");
    await user.type(await screen.findByRole("textbox", { name: "Phone" }), "9");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("This cannot be changed here.")).toBeDefined();
    expect(screen.getByRole("textbox", { name: "Phone" }).getAttribute("aria-invalid")).toBe("true");
  });

  it("shows both versions when somebody else saved first", async () => {
    const theirs = me({ version: 5, customer: { ...me().customer, phone: "030 7" } });
    const { calls } = fakeApi({
      "GET /me": { body: theirs },
      "PUT /me/profile": (request) =>
        request.headers.get("If-Match") === '"5"'
          ? { body: { ...theirs, version: 6 } }
          : { status: 412, body: problem(412, "stale-version") },
    });
    const { user } = renderPortal("/portal/demo/profile");
    await user.type(await screen.findByRole("textbox", { name: "Phone" }), "9");
    await user.click(screen.getByRole("button", { name: "Save" }));
    const conflict = await screen.findByRole("dialog", { name: "Your data was changed meanwhile" });
    expect(conflict.textContent).toContain("030 7");
    await user.click(within(conflict).getByRole("button", { name: "Use this and go on" }));
    await user.click(await screen.findByRole("button", { name: "Save" }));
    await screen.findAllByText("Your data is saved");
    expect(calls.filter(({ method }) => method === "PUT").at(-1)?.body).toMatchObject({ phone: "030 19" });
  });
});
