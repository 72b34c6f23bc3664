import { fakeApi, type Handlers, page, problem } from "@kontor/kit/test/fake-api";
import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { classMatrix, matrixCell, matrixRow, priceChange } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

// the grid draws the rows that fit, and a test page has no height of its own
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

async function open(handlers: Handlers = {}, search = "") {
  const { calls } = fakeApi({ ...classMatrix, ...handlers });
  const app = renderApp(`/price-matrix/class/class-1${search}`);
  const cell = await gridcell(/^\.com, Register/);
  cell.focus();
  const saved = () => calls.filter(({ method, path }) => method === "PUT" && path.endsWith("/items"));
  return { ...app, calls, saved };
}

const gridcell = (name: RegExp) => screen.findByRole("gridcell", { name });
const focused = () =>
  document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;
const item = (sku: string, action: string, amount: string | null) => ({
  sku,
  action,
  termMonths: 12,
  amount,
});

function paste(text: string) {
  const target = document.activeElement ?? document.body;
  const event = createEvent.paste(target, { clipboardData: { getData: () => text } });
  fireEvent(target, event);
}

describe("the price matrix", () => {
  it("greys what a class inherits and names its source", async () => {
    await open();
    expect(await gridcell(/^\.com, Register, 1 year: 5\.00, Standard price( Why|$)/)).toBeDefined();
    expect(await gridcell(/^\.com, Renew, 1 year: 10\.00, set here, Below cost$/)).toBeDefined();
  });

  it("walks with the keys of the grid pattern", async () => {
    const { user } = await open();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(focused()).toMatch(/^\.net, Renew/);
    await user.keyboard("{Home}");
    expect(focused()).toBe(".net");
    await user.keyboard("{Control>}{Home}{/Control}{End}");
    expect(focused()).toMatch(/^\.com, Renew/);
    await user.keyboard("{Control>}{End}{/Control}{PageUp}");
    expect(focused()).toMatch(/^\.com, Renew/);
  });

  it("begins a draft with the first price that is typed and saves it", async () => {
    const { user, calls, saved, router } = await open();
    await user.keyboard("4,50{Enter}");
    expect(await gridcell(/^\.com, Register, 1 year: 4\.50, set here, was 5\.00$/)).toBeDefined();
    expect(focused()).toMatch(/^\.net, Register/);
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(
      calls.find(({ method, path }) => method === "POST" && path === "/price-changes")?.body,
    ).toMatchObject({
      classId: "class-1",
    });
    expect(saved()[0]?.body).toEqual({ items: [item(".com", "REGISTER", "4.50")] });
    expect(await screen.findByText("Saved in the draft")).toBeDefined();
    expect(router.state.location.search).toMatchObject({ change: "change-1" });
  });

  it("cancels with Escape, moves on with Tab and removes with Delete", async () => {
    const { user, saved } = await open();
    await user.keyboard("{F2}99{Escape}");
    expect(await gridcell(/^\.com, Register, 1 year: 5\.00, Standard/)).toBeDefined();
    await user.keyboard("7{Tab}");
    expect(focused()).toMatch(/^\.com, Renew/);
    await user.keyboard("{Delete}");
    expect(await gridcell(/^\.com, Renew, 1 year: 12\.00, Standard price, was 10\.00/)).toBeDefined();
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.body).toEqual({
      items: [item(".com", "REGISTER", "7"), item(".com", "RENEW", null)],
    });
  });

  it("takes a block from a spreadsheet in one step and gives it back with undo", async () => {
    const { user, saved, calls } = await open();
    paste("1,10\t2.20\r\n$ 1,234.50\t\r\n");
    expect(await gridcell(/^\.com, Register, 1 year: 1\.10/)).toBeDefined();
    expect(await gridcell(/^\.com, Renew, 1 year: 2\.20/)).toBeDefined();
    expect(await gridcell(/^\.net, Register, 1 year: 1,234\.50/)).toBeDefined();
    await waitFor(() => expect(saved()[0]?.body).toMatchObject({ items: { length: 3 } }));
    await user.keyboard("{Control>}z{/Control}");
    expect(await gridcell(/^\.net, Register, 1 year: 6\.00, set here( Why|$)/)).toBeDefined();
    await waitFor(() => expect(calls.filter(({ method }) => method === "DELETE")).toHaveLength(1));
    await user.keyboard("{Control>}y{/Control}");
    expect(await gridcell(/^\.com, Renew, 1 year: 2\.20/)).toBeDefined();
    await waitFor(() => expect(saved()).toHaveLength(2));
  });

  it("fills the selection with one pasted value and copies it back", async () => {
    const { user } = await open();
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    paste("3");
    expect(await gridcell(/^\.com, Register, 1 year: 3\.00/)).toBeDefined();
    expect(await gridcell(/^\.net, Renew, 1 year: 3\.00/)).toBeDefined();
    const setData = vi.fn();
    const target = document.activeElement ?? document.body;
    fireEvent(target, createEvent.copy(target, { clipboardData: { setData } }));
    expect(setData).toHaveBeenCalledWith("text/plain", "3.00\t3.00\n3.00\t3.00");
  });

  it("keeps text that is no amount at its cell and does not send it", async () => {
    const { user, saved } = await open();
    paste("cheap");
    const cell = await gridcell(/^\.com, Register, 1 year: cheap, .*Please enter an amount/);
    expect(cell.getAttribute("aria-invalid")).toBe("true");
    await user.keyboard("{ArrowDown}8{Enter}");
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.body).toEqual({ items: [item(".net", "REGISTER", "8")] });
    expect(await screen.findByText("1 cell needs another look")).toBeDefined();
  });

  it("asks before another currency of the class takes the place of what is unsaved", async () => {
    const both = { ...classMatrix["GET /customer-classes/class-1"].body, currencies: ["USD", "EUR"] };
    const { user, router } = await open({ "GET /customer-classes/class-1": { body: both } });
    paste("cheap");
    await gridcell(/^\.com, Register, 1 year: cheap/);
    await user.click(screen.getByRole("radio", { name: "EUR" }));
    const question = await screen.findByRole("dialog", { name: "Leave this page?" });
    expect(router.state.location.search).not.toHaveProperty("currency");
    await user.click(within(question).getByRole("button", { name: "Leave without saving" }));
    await waitFor(() => expect(router.state.location.search).toHaveProperty("currency", "EUR"));
  });

  it.each(["EUR 7.00", "€ 8.00", "£50"])(
    "takes %s, typed or pasted, for no price in its currency",
    async (text) => {
      const { user, saved } = await open();
      paste(`${text}\t2`);
      const refused = /^\.com, Register, .*Only amounts in USD go here/;
      expect((await gridcell(refused)).getAttribute("aria-invalid")).toBe("true");
      await user.keyboard("{ArrowDown}{Enter}");
      await user.clear(screen.getByRole("textbox", { name: /^\.net, Register/ }));
      await user.keyboard(`${text}{Enter}`);
      expect(await gridcell(/^\.net, Register, .*Only amounts in USD go here/)).toBeDefined();
      await waitFor(() => expect(saved()[0]?.body).toEqual({ items: [item(".com", "RENEW", "2")] }));
      expect(await screen.findByText("2 cells need another look")).toBeDefined();
    },
  );

  it("says what of a paste met no charge", async () => {
    const { saved } = await open();
    paste("1\t2\t3");
    await waitFor(() => expect(saved()[0]?.body).toMatchObject({ items: { length: 2 } }));
    expect(await screen.findAllByText("1 value met no charge and was left out.")).not.toHaveLength(0);
  });

  it("keeps what the server refuses at its cell and saves the rest", async () => {
    const answers = [
      {
        status: 422,
        body: problem(422, "invalid-prices", {
          errors: [{ pointer: "/items/1/amount", code: "too-large", detail: "Too large." }],
        }),
      },
      { body: priceChange() },
    ];
    const { user, saved } = await open({
      "PUT /price-changes/change-1/items": () => answers.shift() ?? { body: priceChange() },
    });
    paste("1\t999999999999999");
    const cell = await gridcell(/^\.com, Renew, 1 year: 999,999,999,999,999\.00, .*Too large\./);
    expect(cell.getAttribute("aria-invalid")).toBe("true");
    await waitFor(() => expect(saved()).toHaveLength(2));
    expect(saved()[1]?.body).toEqual({ items: [item(".com", "REGISTER", "1")] });
    await user.keyboard("{ArrowRight}2{Enter}");
    await waitFor(() => expect(saved()[2]?.body).toEqual({ items: [item(".com", "RENEW", "2")] }));
    expect(await screen.findByText("Saved in the draft")).toBeDefined();
  });

  it("loses nothing when the server is away", async () => {
    let away = true;
    const { user, saved } = await open({
      "PUT /price-changes/change-1/items": () =>
        away ? { status: 503, body: problem(503, "busy") } : { body: priceChange() },
    });
    await user.keyboard("4{Enter}");
    const again = await screen.findByRole("button", { name: "Save again" });
    expect(await gridcell(/^\.com, Register, 1 year: 4\.00/)).toBeDefined();
    away = false;
    await user.click(again);
    expect(await screen.findByText("Saved in the draft")).toBeDefined();
    expect(saved().at(-1)?.body).toEqual({ items: [item(".com", "REGISTER", "4")] });
  });

  it("filters by what the price guard says", async () => {
    const { user, router } = await open();
    await user.click(screen.getByRole("button", { name: /Below cost 1/ }));
    await waitFor(() => expect(screen.queryByRole("rowheader", { name: ".net" })).toBeNull());
    expect(router.state.location.search).toEqual({ finding: "BELOW_COST" });
  });

  it("leads the address that it had before to the page of the class", async () => {
    const { router } = await open({}, "?dialog=edit");
    expect(router.state.location.pathname).toBe("/classes/class-1");
    expect(router.state.location.search).toEqual({ tool: "edit" });
  });

  it("says why there is no price where a product has no such charge", async () => {
    const [withBoth] = classMatrix["GET /customer-classes/class-1/matrix"].body.items;
    const { user } = await open({
      "GET /customer-classes/class-1/matrix": {
        body: page([
          withBoth,
          matrixRow("web-1", [matrixCell({ action: "RENEW", termMonths: 1, own: null, inherited: null })]),
        ]),
      },
    });
    await user.keyboard("{ArrowDown}?");
    const why = await screen.findByRole("dialog", { name: "Why is there no price?" });
    expect(why.textContent).toContain("web-1 has no charge “Register, 1 year”");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focused()).toMatch(/^web-1, Register/));
  });

  it("asks before cells are lost that cannot be read", async () => {
    const { user, router } = await open();
    paste("cheap");
    await gridcell(/^\.com, Register, .*Please enter an amount/);
    await user.click(screen.getByRole("link", { name: "Discounts" }));
    const question = await screen.findByRole("dialog", { name: "Leave this page?" });
    expect(router.state.location.pathname).toBe("/classes/class-1");
    await user.click(within(question).getByRole("button", { name: "Leave without saving" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/classes/class-1/discounts"));
  });

  it("offers a draft that was left behind and goes on with it", async () => {
    const { user } = await open({
      "GET /price-changes": { body: page([priceChange()]) },
      "GET /price-changes/change-1/items": {
        body: page([
          {
            productId: "product.net",
            sku: ".net",
            name: ".net",
            charges: [
              {
                action: "RENEW",
                termMonths: 12,
                minQuantity: 1,
                before: "11.00",
                after: "9.00",
                inherited: "12.00",
                inheritedSource: "LIST",
                kind: "CHANGED",
                cost: null,
                margin: null,
                findings: ["BELOW_MARGIN"],
              },
            ],
          },
        ]),
      },
    });
    expect(await screen.findByText(/“Spring prices” with 2 changes, begun by Ada Lindqvist/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Go on with it" }));
    expect(await gridcell(/^\.net, Renew, 1 year: 9\.00, set here, was 11\.00, Thin margin$/)).toBeDefined();
    expect(screen.getByRole("button", { name: "1 change" })).toBeDefined();
  });

  it("keeps the foot with the count and the ways on as long as there is a draft", async () => {
    const { user, router, saved } = await open();
    expect(screen.queryByRole("region", { name: "The draft" })).toBeNull();
    await user.keyboard("4{Enter}5{Enter}");
    const foot = await screen.findByRole("region", { name: "The draft" });
    expect(within(foot).getByRole("button", { name: "2 changes" })).toBeDefined();
    expect(within(foot).getByRole("button", { name: "Review and publish" })).toBeDefined();
    await user.click(await within(foot).findByRole("button", { name: "Save and close" }));
    expect(await screen.findByText(/^The draft is saved\. It is offered here again/)).toBeDefined();
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    expect(saved()).toHaveLength(1);
    expect(screen.queryByRole("region", { name: "The draft" })).toBeNull();
    expect(await gridcell(/^\.com, Register, 1 year: 5\.00, Standard/)).toBeDefined();
  });

  it("does not close a draft with a cell that is no price", async () => {
    const { user } = await open();
    paste("cheap");
    await user.keyboard("{ArrowDown}8{Enter}");
    const keep = await screen.findByRole("button", { name: "Save and close" });
    expect(keep.getAttribute("title")).toBe("1 cell needs another look");
    expect(keep).toHaveProperty("disabled", true);
  });

  it("counts what the guard says of the draft and leads to it", async () => {
    const { user, router } = await open(
      {
        "GET /price-changes/change-1": { body: priceChange() },
        "GET /price-changes/change-1/items": {
          body: page([
            {
              productId: "product.net",
              sku: ".net",
              name: ".net",
              charges: [
                {
                  action: "RENEW",
                  termMonths: 12,
                  minQuantity: 1,
                  before: "11.00",
                  after: "9.00",
                  inherited: "12.00",
                  inheritedSource: "LIST",
                  kind: "CHANGED",
                  cost: null,
                  margin: null,
                  findings: ["REDUNDANT", "BELOW_MARGIN"],
                },
              ],
            },
          ]),
        },
      },
      "?change=change-1",
    );
    const findings = await screen.findByRole("button", { name: "2 findings" });
    expect(findings.getAttribute("title")).toBe("Same as class, Thin margin");
    await user.click(findings);
    expect(router.state.location.search).toMatchObject({ finding: "BELOW_MARGIN", show: "changed" });
    await waitFor(() => expect(screen.queryByRole("rowheader", { name: ".com" })).toBeNull());
  });
});
