import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { me } from "@/test/fixtures";
import { renderPortal } from "@/test/render-portal";

function session(part: object = {}) {
  return {
    id: "session-1",
    current: true,
    device: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    address: "192.0.2.1",
    remembered: false,
    createdAt: "2026-02-01T08:00:00.000Z",
    lastUsedAt: "2026-02-01T09:00:00.000Z",
    expiresAt: "2026-03-01T08:00:00.000Z",
    ...part,
  };
}

const sessions = {
  "GET /me/sessions": { body: page([session(), session({ id: "session-2", current: false, device: null })]) },
};

describe("the security page", () => {
  it("sets up the second factor and shows the recovery codes once", async () => {
    let totp = false;
    fakeApi({
      ...sessions,
      "GET /me": () => ({ body: me({ person: { ...me().person, totp } }) }),
      "POST /me/totp": async (request) => {
        const { password } = await request.json();
        const errors = [{ pointer: "/password", code: "wrong-password", detail: "" }];
        return password === "secret words"
          ? { body: { secret: "JBSWY3DP", uri: "otpauth://totp/x", qrSvg: "<svg/>" } }
          : { status: 422, body: problem(422, "wrong-password", { errors }) };
      },
      "POST /me/totp/confirmation": async (request) => {
        const { code } = await request.json();
        if (code !== "123456") {
          const errors = [{ pointer: "/code", code: "wrong-code", detail: "" }];
          return { status: 422, body: problem(422, "validation", { errors }) };
        }
        totp = true;
        return { body: { codes: ["aaaa-1111", "bbbb-2222"] } };
      },
    });
    const { user } = renderPortal("/portal/demo/security");
    await user.click(await screen.findByRole("button", { name: "Set up the second factor" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Current password"), "wrong");
    await user.click(dialog.getByRole("button", { name: "Continue" }));
    expect(await dialog.findByText("This value was not accepted")).toBeDefined();
    await user.clear(dialog.getByLabelText("Current password"));
    await user.type(dialog.getByLabelText("Current password"), "secret words");
    await user.click(dialog.getByRole("button", { name: "Continue" }));
    const picture = await screen.findByRole("img", { name: /QR code/ });
    expect(picture.getAttribute("src")).toContain("data:image/svg+xml");
    await user.type(screen.getByRole("textbox", { name: "Code of the app" }), "000000");
    await user.click(screen.getByRole("button", { name: "Switch on" }));
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Code of the app" }).getAttribute("aria-invalid")).toBe(
        "true",
      ),
    );
    await user.clear(screen.getByRole("textbox", { name: "Code of the app" }));
    await user.type(screen.getByRole("textbox", { name: "Code of the app" }), "123 456");
    await user.click(screen.getByRole("button", { name: "Switch on" }));
    const codes = await screen.findByRole("list", { name: "Your recovery codes" });
    expect(
      within(codes)
        .getAllByRole("listitem")
        .map((code) => code.textContent),
    ).toEqual(["aaaa-1111", "bbbb-2222"]);
    await user.click(screen.getByRole("button", { name: "I have kept them" }));
    expect(await screen.findByRole("button", { name: "Switch off" })).toBeDefined();
  });

  it("signs out one device, and everything else at once", async () => {
    const { calls } = fakeApi({
      ...sessions,
      "DELETE /me/sessions/session-2": { status: 204 },
      "POST /me/sessions/end-others": { status: 204 },
    });
    const { user } = renderPortal("/portal/demo/security");
    expect(await screen.findByText("Firefox, Linux")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Sign out Unknown device" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
    await user.click(screen.getByRole("button", { name: "Sign out everywhere else" }));
    await waitFor(() => expect(calls.some(({ path }) => path === "/me/sessions/end-others")).toBe(true));
  });

  it("says at the field that the present password is another one", async () => {
    const errors = [{ pointer: "/currentPassword", code: "wrong-password", detail: "" }];
    fakeApi({
      ...sessions,
      "POST /me/password": { status: 422, body: problem(422, "validation", { errors }) },
    });
    const { user } = renderPortal("/portal/demo/security");
    await user.type(await screen.findByLabelText("Current password"), "old");
    await user.type(screen.getByLabelText("New password"), "a new one for the harbour");
    await user.click(screen.getByRole("button", { name: "Change password" }));
    expect(await screen.findByText("This value was not accepted")).toBeDefined();
  });
});
