import { fakeApi } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPortal } from "@/test/render-portal";

function term(part: object = {}) {
  return {
    versionId: "v1",
    title: "Terms of use",
    url: null,
    text: "Be kind.",
    required: true,
    acceptedAt: null,
    ...part,
  };
}

it("accepts what was read and keeps when", async () => {
  const news = term({ versionId: "v2", title: "News", required: false });
  let items = [term(), news];
  const { calls } = fakeApi({
    "GET /me/terms": () => ({ body: { items } }),
    "POST /me/terms/acceptances": () => {
      items = [term({ acceptedAt: "2026-02-01T08:00:00.000Z" }), news];
      return { body: { items } };
    },
  });
  const { user } = renderPortal("/portal/demo/terms");
  const submit = await screen.findByRole("button", { name: "Accept" });
  expect(submit.hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: "I accept: Terms of use" }));
  await user.click(submit);
  expect(await screen.findByRole("heading", { name: "Accepted" })).toBeDefined();
  await waitFor(() => expect(screen.queryByRole("checkbox", { name: "I accept: Terms of use" })).toBeNull());
  expect(calls.find(({ method, path }) => method === "POST" && path.includes("terms"))?.body).toEqual({
    versionIds: ["v1"],
  });
});
