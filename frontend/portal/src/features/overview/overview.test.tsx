import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { me, request, services } from "@/test/fixtures";
import { renderPortal } from "@/test/render-portal";

function service(
  status: "OPEN" | "INACTIVE" | "ACTIVE" | "BLOCKED",
  requestPending = false,
  accessible = true,
) {
  return {
    code: "EDI",
    name: "EDI",
    description: null,
    status,
    accessible: accessible && status === "ACTIVE",
    requestPending,
    requestable: status === "INACTIVE" && !requestPending,
  };
}

describe("the overview", () => {
  it.each([
    ["OPEN", false, "Under review"],
    ["INACTIVE", false, "Not released"],
    ["INACTIVE", true, "Requested"],
    ["ACTIVE", false, "Released"],
    ["BLOCKED", false, "Blocked"],
  ] as const)("has a clear word for %s (request waits: %s)", async (status, pending, words) => {
    fakeApi({ "GET /me/services": { body: [service(status, pending)] } });
    renderPortal("/portal/demo/");
    const card = (await screen.findByRole("heading", { name: "EDI" })).closest("li");
    expect(card?.textContent).toContain(words);
    expect(screen.queryByRole("button", { name: "Request EDI" }) !== null).toBe(
      status === "INACTIVE" && !pending,
    );
  });

  it("says that a released service is held back by what is associated", async () => {
    fakeApi({ "GET /me/services": { body: [service("ACTIVE", false, false)] } });
    renderPortal("/portal/demo/");
    const card = (await screen.findByRole("heading", { name: "EDI" })).closest("li");
    expect(card?.textContent).toContain("Not available at present");
  });

  it("asks for a service with a note", async () => {
    const { calls } = fakeApi({ "POST /me/requests": { status: 201, body: request() } });
    const { user } = renderPortal("/portal/demo/");
    await user.click(await screen.findByRole("button", { name: "Request EDI" }));
    const dialog = await screen.findByRole("dialog", { name: "Request EDI" });
    await user.type(within(dialog).getByRole("textbox", { name: "Note" }), "From March");
    await user.click(within(dialog).getByRole("button", { name: "Send request" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.find(({ method, path }) => method === "POST" && path === "/me/requests")?.body).toEqual({
      services: ["EDI"],
      note: "From March",
    });
  });

  it("keeps the note when the request is refused", async () => {
    fakeApi({ "POST /me/requests": { status: 409, body: problem(409, "already-requested") } });
    const { user } = renderPortal("/portal/demo/");
    await user.click(await screen.findByRole("button", { name: "Request EDI" }));
    await user.type(await screen.findByRole("textbox", { name: "Note" }), "From March");
    await user.click(screen.getByRole("button", { name: "Send request" }));
    expect((await screen.findByRole("alert")).textContent).toContain("You have already asked for this");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toBe("From March");
  });

  it("withdraws a request after asking", async () => {
    const { calls } = fakeApi({
      "GET /me/requests": { body: page([request()]) },
      "DELETE /me/requests/request-1": { status: 204 },
    });
    const { user } = renderPortal("/portal/demo/");
    await user.click(await screen.findByRole("button", { name: "Withdraw the request for Content" }));
    const question = await screen.findByRole("dialog", { name: "Withdraw this request?" });
    await user.click(within(question).getByRole("button", { name: "Withdraw" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
  });

  it("shows names and notes as text, whatever they contain", async () => {
    const script = "<img src=x onerror=alert(1)>";
    fakeApi({
      "GET /me/services": { body: [{ ...services[0], name: script }] },
      "GET /me/requests": { body: page([request({ note: script })]) },
    });
    renderPortal("/portal/demo/");
    expect(await screen.findByRole("heading", { name: script })).toBeDefined();
    expect(document.querySelector("img")).toBeNull();
  });

  it("says what the relationship waits for and hides what is not there yet", async () => {
    fakeApi({
      "POST /portal/auth/refresh": {
        body: {
          accessToken: "t",
          expiresIn: 600,
          me: me({ relationship: { status: "REQUESTED", message: null }, pendingTerms: 2 }),
        },
      },
    });
    renderPortal("/portal/demo/");
    expect(
      await screen.findByRole("region", { name: "Demo Domains is looking at your request" }),
    ).toBeDefined();
    expect(screen.getByRole("region", { name: "There are 2 new texts to accept" })).toBeDefined();
    expect(screen.queryByRole("link", { name: /What every product costs/ })).toBeNull();
  });

  it("shows what the reseller wrote, and nothing that it kept to itself", async () => {
    fakeApi({
      "GET /me/requests": { body: page([request({ status: "REJECTED", message: "Not before summer." })]) },
    });
    renderPortal("/portal/demo/");
    expect(await screen.findByText("Demo Domains writes: Not before summer.")).toBeDefined();
  });

  it("can be asked again after a failure", async () => {
    let broken = true;
    fakeApi({
      "GET /me/services": () => (broken ? { status: 422, body: problem(422, "odd") } : { body: services }),
    });
    const { user } = renderPortal("/portal/demo/");
    const retry = await screen.findByRole("button", { name: "Try again" });
    broken = false;
    await user.click(retry);
    expect(await screen.findByRole("heading", { name: "Ordering" })).toBeDefined();
  });
});
