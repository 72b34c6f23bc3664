import { end } from "@kontor/api/session";
import { startLanguage } from "@kontor/kit/language";
import { answerAlways, page } from "@kontor/kit/test/fake-api";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { owner, reference } from "./fixtures";

// pages are loaded when they are first visited
configure({ asyncUtilTimeout: 20_000 });

// the test document knows no fonts, and growing text areas wait for them
Object.defineProperty(document, "fonts", { value: new EventTarget() });

answerAlways({
  "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: owner } },
  "GET /about": { body: { name: "Kontor", version: "1.2.3", commit: null } },
  "GET /setup": { body: { open: false } },
  "GET /favourites": { body: { items: [] } },
  "GET /home": { body: { figures: [], steps: [] } },
  "GET /home/changes": { body: { items: [] } },
  "GET /home/today": { body: { items: [] } },
  "GET /home/weeks": { body: { weeks: [] } },
  "GET /reference": { body: reference },
  "GET /customer-classes": { body: page([]) },
  "GET /customers/customer-1/warnings": { body: [] },
  "GET /product-categories": { body: page([]) },
});

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
