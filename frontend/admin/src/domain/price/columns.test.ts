import { chargeKey } from "@kontor/kit/charges";
import { expect, it } from "vitest";
import { columnsOf } from "./columns";

const register = { action: "REGISTER", termMonths: 12 } as const;
const renew = { action: "RENEW", termMonths: 12 } as const;
const monthly = { action: "RENEW", termMonths: 1 } as const;
const setup = { action: "SETUP", termMonths: 0 } as const;

const domain = { categoryId: "domain", charges: [renew, register] };
const hosting = { categoryId: "hosting", charges: [setup, monthly, renew] };

it("puts the columns of a category together, without those of others between", () => {
  expect(columnsOf([domain, hosting]).map(chargeKey)).toEqual([
    "REGISTER/12",
    "RENEW/12",
    "RENEW/1",
    "SETUP/0",
  ]);
});

it("adds what comes with further products at the end", () => {
  const first = columnsOf([hosting]).map(chargeKey);
  expect(columnsOf([hosting, domain]).map(chargeKey)).toEqual([...first, "REGISTER/12"]);
});
