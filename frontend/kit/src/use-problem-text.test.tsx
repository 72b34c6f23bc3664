import { ProblemError } from "@kontor/api/problem";
import { speakIn } from "@kontor/ui/use-translation";
import { screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { loadLanguage } from "./language";
import { Refusal } from "./refusal";
import { problem } from "./test/fake-api";
import { renderPart } from "./test/render-part";

async function refusedIn(language: "de" | "en" | "es", status: number, code: string) {
  await loadLanguage(language);
  speakIn(language);
  const refusal = { ...problem(status, code), detail: "A reseller has at most 50 groups." };
  renderPart(<Refusal error={new ProblemError(refusal)} />);
}

afterEach(() => speakIn("en"));

it("gives a refusal in the reader's language", async () => {
  await refusedIn("de", 409, "too-many-groups");
  expect(await screen.findByText("Es gibt schon 50 Gruppen")).toBeDefined();
  expect(screen.queryByText(/A reseller/)).toBeNull();
});

it("gives English readers the server's own words, which name the particulars", async () => {
  await refusedIn("en", 409, "too-many-groups");
  expect(await screen.findByText("A reseller has at most 50 groups.")).toBeDefined();
});

it("gives the server's words rather than none", async () => {
  await refusedIn("es", 409, "nobody-knows-this");
  expect(await screen.findByText("A reseller has at most 50 groups.")).toBeDefined();
});
