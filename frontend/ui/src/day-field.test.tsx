import { UiProvider } from "@kontor/ui/ui-provider";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { DayField } from "./day-field";

const browser = vi.spyOn(navigator, "language", "get");

afterEach(() => browser.mockReset());

function Field() {
  const [day, setDay] = useState("2026-12-31");
  return (
    <>
      <DayField aria-label="day" value={day} onChange={setDay} />
      <output aria-label="chosen">{day}</output>
    </>
  );
}

function show(language: string) {
  browser.mockReturnValue(language);
  render(
    <UiProvider env="test">
      <Field />
    </UiProvider>,
  );
  return userEvent.setup();
}

it("is the browser's own field where that writes in the same language", () => {
  show("en-US");
  expect(screen.getByLabelText("day").getAttribute("type")).toBe("date");
});

it("writes and reads days as the chosen language does, whatever the browser speaks", async () => {
  const user = show("de-DE");
  const field = screen.getByRole("textbox", { name: "day" });
  expect(screen.getByDisplayValue("31/12/2026")).toBe(field);
  await user.clear(field);
  expect(screen.getByRole("status", { name: "chosen" }).textContent).toBe("");
  await user.type(field, "1/2/2027");
  expect(screen.getByRole("status", { name: "chosen" }).textContent).toBe("2027-02-01");
  await user.tab();
  expect(screen.getByDisplayValue("01/02/2027")).toBe(field);
});

it("keeps the last day there was when what is typed is none", async () => {
  const user = show("de-DE");
  const field = screen.getByRole("textbox", { name: "day" });
  await user.type(field, "9");
  await user.tab();
  expect(screen.getByDisplayValue("31/12/2026")).toBe(field);
});
