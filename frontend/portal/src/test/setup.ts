import { end } from "@kontor/api/session";
import { LANGUAGES, offerLanguages, startLanguage } from "@kontor/kit/language";
import { answerAlways, page } from "@kontor/kit/test/fake-api";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { me, portal, services } from "./fixtures";

// pages are loaded when they are first visited
configure({ asyncUtilTimeout: 20_000 });

// the test document knows no fonts, and growing text areas wait for them
Object.defineProperty(document, "fonts", { value: new EventTarget() });

answerAlways({
  "GET /public/portals/demo": { body: portal },
  "POST /portal/auth/refresh": { body: { accessToken: "token", expiresIn: 600, me: me() } },
  "GET /me": { body: me() },
  "GET /me/services": { body: services },
  "GET /me/requests": { body: page([]) },
  "GET /reference": { body: { currencies: [], countries: [{ code: "DE", name: "Germany" }], timeZones: [] } },
});

beforeAll(async () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
  await startLanguage();
});

afterEach(async () => {
  cleanup();
  end();
  localStorage.clear();
  globalThis.location.hash = "";
  await offerLanguages(LANGUAGES);
});
