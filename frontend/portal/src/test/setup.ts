import { end } from "@kontor/api/session";
import { offerLanguages, startLanguage } from "@kontor/shared/language";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { catalogues } from "@/messages/catalogues";

// pages are loaded when they are first visited
configure({ asyncUtilTimeout: 5000 });

// the test document knows no fonts, and growing text areas wait for them
Object.defineProperty(document, "fonts", { value: new EventTarget() });

beforeAll(async () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
  await startLanguage(catalogues);
});

afterEach(async () => {
  cleanup();
  end();
  localStorage.clear();
  globalThis.location.hash = "";
  await offerLanguages(["de", "en", "es"]);
});
