import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { challenge, desk, embed, inside, problem, send, setUpDesk, shadowOf, typeIn } from "./test/desk";

setUpDesk();

describe("a form that does not come", () => {
  it("is refused in clear words where the desk desk.answers everybody but this page", async () => {
    delete desk.answers["GET /pk?lang=de"];
    embed();
    expect((await inside().findByRole("heading")).textContent).toBe(
      "Dieses Formular steht hier nicht zur Verfügung",
    );
    expect(inside().getByText(/ist für http:\/\/localhost:3000 nicht freigegeben/)).toBeDefined();
  });

  it("can be asked for again when the network is down", async () => {
    const user = userEvent.setup();
    const { "GET /pk?lang=de": answer = () => ({}) } = desk.answers;
    desk.answers = {};
    embed();
    const retry = await inside().findByRole("button", { name: "Noch einmal versuchen" });
    desk.answers["GET /pk?lang=de"] = answer;
    await user.click(retry);
    expect(await inside().findByRole("textbox", { name: /Firma/ })).toBe(shadowOf().activeElement);
  });

  it.each([
    ["not-found", 404, /gibt es nicht oder nicht mehr/],
    ["too-many-attempts", 429, /Zu viele Versuche/],
    ["whatever", 503, /später noch einmal/],
  ])("says so: %s", async (code, status, words) => {
    desk.answers["GET /pk?lang=de"] = () => problem(status, code);
    embed();
    expect(await inside().findByText(words)).toBeDefined();
  });

  it("loses nothing that was typed when sending fails", async () => {
    const user = userEvent.setup();
    desk.answers["POST /pk/challenges"] = () => {
      throw new TypeError("Failed to fetch");
    };
    delete desk.answers["HEAD the script"];
    embed();
    await typeIn(user);
    await send(user);
    expect(await inside().findByRole("group", { name: /Verbindung prüfen/ })).toBeDefined();
    expect(inside().getByDisplayValue("anna@kontorhaus.example")).toBeDefined();
    desk.answers["POST /pk/challenges"] = challenge;
    await send(user);
    expect(await inside().findByRole("heading", { name: "Bitte sehen Sie in Ihr Postfach" })).toBeDefined();
  });
});
