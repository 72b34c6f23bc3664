import { end } from "@kontor/api/session";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { startLanguage } from "@/shared/language";

// pages are loaded when they are first visited
configure({ asyncUtilTimeout: 5000 });

// the test document knows no fonts, and growing text areas wait for them
Object.defineProperty(document, "fonts", { value: new EventTarget() });

beforeAll(async () => {
  localStorage.setItem("kontor.language", "en");
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
  await startLanguage();
});

afterEach(() => {
  cleanup();
  end();
  localStorage.clear();
});
