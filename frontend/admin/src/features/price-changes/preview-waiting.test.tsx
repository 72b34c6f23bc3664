import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changedProduct, preview, priceChange } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const PREVIEW = "/price-changes/change-1/preview";
const DONE = { preview: preview() };

/** A server that tells its lines when the test says so. */
function server() {
  const lines: unknown[] = [];
  let wake = () => {};
  async function* told() {
    for (;;) {
      const line = lines.shift();
      if (line === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        yield line;
        if (typeof line === "object" && line !== null && !("step" in line)) return;
      }
    }
  }
  const { calls } = fakeApi({
    "GET /price-changes/change-1": { body: priceChange() },
    [`GET ${PREVIEW}`]: () => ({ lines: told() }),
    "GET /price-changes/change-1/preview/customers": { body: page([]) },
    "GET /price-changes/change-1/items": { body: page([changedProduct]) },
  });
  return {
    previews: () => calls.filter(({ path }) => path === PREVIEW),
    tell: async (line: unknown) => {
      lines.push(line);
      await act(async () => wake());
    },
  };
}

const step = (name: string, done: number, of = 5) => ({ step: name, done, of });
const bar = () => screen.findByRole("progressbar", { name: "Progress of the preview" });
const twoSeconds = () => act(async () => vi.advanceTimersByTime(2_000));

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

describe("a preview that takes long", () => {
  it("says from two seconds on how far it is", async () => {
    const { tell } = server();
    renderApp("/price-changes/change-1");
    expect(await screen.findByText("The effect on all customers is being computed …")).toBeDefined();
    await tell(step("PUBLISHING", 0));
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    expect(screen.queryByRole("progressbar", { name: "Progress of the preview" })).toBeNull();
    await twoSeconds();
    const shown = await bar();
    expect(shown.getAttribute("aria-valuenow")).toBe("0");
    expect(screen.getByText("Trying out the draft …")).toBeDefined();
    await tell(step("PRICES", 3, 8));
    expect(await screen.findByText("Comparing the prices …")).toBeDefined();
    expect((await bar()).getAttribute("aria-valuenow")).toBe("3");
    expect((await bar()).getAttribute("aria-valuemax")).toBe("8");
    expect((await bar()).getAttribute("aria-valuetext")).toBe("3 of 8 done");
    await tell(DONE);
    expect(await screen.findByText("+US$1,200.00")).toBeDefined();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("is given up on request, and made anew on another", async () => {
    const { tell, previews } = server();
    const { user } = renderApp("/price-changes/change-1");
    await screen.findByText("The effect on all customers is being computed …");
    await tell(step("PUBLISHING", 0));
    await twoSeconds();
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("The preview was cancelled. Nothing was changed.")).toBeDefined();
    expect(previews()[0]?.signal.aborted).toBe(true);
    const again = screen.getByRole("button", { name: "Preview again" });
    expect(document.activeElement).toBe(again);
    await user.click(again);
    await waitFor(() => expect(previews()).toHaveLength(2));
    await tell(DONE);
    expect(await screen.findByText("+US$1,200.00")).toBeDefined();
  });

  it("fails as any other when its last line is a problem", async () => {
    const { tell } = server();
    renderApp("/price-changes/change-1");
    await screen.findByText("The effect on all customers is being computed …");
    await tell(step("PUBLISHING", 0));
    await tell({ problem: problem(409, "wrong-state") });
    expect(await screen.findByRole("alert")).toBeDefined();
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });
});

describe("a preview that is made anew", () => {
  it("keeps in sight what was known, and says how far it is", async () => {
    const { tell, previews } = server();
    const { router } = renderApp("/price-changes/change-1");
    await screen.findByText("The effect on all customers is being computed …");
    await tell(DONE);
    await screen.findByText("+US$1,200.00");
    await act(() => router.navigate({ to: "/price-changes" }));
    await act(() => router.navigate({ to: "/price-changes/$changeId", params: { changeId: "change-1" } }));
    await waitFor(() => expect(previews()).toHaveLength(2));
    expect(await screen.findByText("+US$1,200.00")).toBeDefined();
    await tell(step("FINDINGS", 4));
    expect(screen.queryByRole("progressbar", { name: "Progress of the preview" })).toBeNull();
    await twoSeconds();
    expect((await bar()).getAttribute("aria-valuenow")).toBe("4");
    await tell(DONE);
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  });
});
