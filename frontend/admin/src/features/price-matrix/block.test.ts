import type { Charge } from "@kontor/kit/charges";
import { describe, expect, it } from "vitest";
import { pasted, type Sheet } from "./block";
import { readBlock } from "./clipboard";
import type { MatrixRow } from "./matrix.queries";

const REGISTER: Charge = { action: "REGISTER", termMonths: 12 };
const MONTHLY: Charge = { action: "RENEW", termMonths: 1 };
const RENEW: Charge = { action: "RENEW", termMonths: 12 };
const TRANSFER: Charge = { action: "TRANSFER", termMonths: 0 };
const RESTORE: Charge = { action: "RESTORE", termMonths: 0 };
const CHARGES = [REGISTER, MONTHLY, RENEW, TRANSFER, RESTORE];

function row(sku: string, charges: Charge[]): MatrixRow {
  const cells = charges.map((charge) => ({
    ...charge,
    own: null,
    inherited: null,
    inheritedSource: null,
    cost: null,
    margin: null,
    validFrom: null,
    validUntil: null,
    findings: [],
  }));
  return { productId: sku, sku, name: sku, categoryId: "c", categoryName: "c", cells };
}

const sheet: Sheet = {
  rows: [row(".abogado", [REGISTER, RENEW, TRANSFER, RESTORE]), row("hosting", [MONTHLY, RENEW])],
  charges: CHARGES,
};

function land(text: string, top = 0, left = 1) {
  const block = readBlock(text, { locale: "en-GB", currency: "EUR" });
  const { changes, ...said } = pasted(sheet, { top, bottom: top, left, right: left }, block);
  const cells = Object.fromEntries(
    [...changes.values()].map((edit) => [`${edit?.sku} ${edit?.action}`, edit?.amount]),
  );
  return { cells, ...said };
}

describe("a paste", () => {
  it("lands on the charges that a product has", () => {
    expect(land("6\t12\t13\t60")).toEqual({
      cells: {
        ".abogado REGISTER": "6",
        ".abogado RENEW": "12",
        ".abogado TRANSFER": "13",
        ".abogado RESTORE": "60",
      },
      lost: 0,
      passedOver: true,
    });
  });

  it("stays where it lies when it was copied from here, with what is not offered left empty", () => {
    const { cells, lost, passedOver } = land("6\t\t12\t13\t60");
    expect(cells).toMatchObject({ ".abogado RENEW": "12", ".abogado RESTORE": "60" });
    expect({ lost, passedOver }).toEqual({ lost: 0, passedOver: false });
  });

  it("says how much of it met no charge, to the right and below", () => {
    expect(land("6\t12\t13\t60\t70\n1\t2\n9")).toMatchObject({ lost: 2 });
    expect(land("1\t2\t3", 1, 3)).toMatchObject({ cells: { "hosting RENEW": "1" }, lost: 2 });
    expect(land("5", 1, 1)).toEqual({ cells: {}, lost: 1, passedOver: false });
  });

  it("takes the first column for the names of the products when it begins there", () => {
    expect(land(".abogado\t6\t12", 0, 0)).toMatchObject({
      cells: { ".abogado REGISTER": "6", ".abogado RENEW": "12" },
      lost: 0,
    });
  });
});
