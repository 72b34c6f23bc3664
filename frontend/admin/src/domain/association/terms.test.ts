import { expect, it } from "vitest";
import { association } from "@/test/associations";
import { associationChange, flatPointer, NEW_TERMS, newAssociations, termsOf } from "./terms.schema";

const customer = { id: "customer-1", name: "Alfreds" };
const typed = { ...NEW_TERMS, customer, startsOn: "2026-01-01", endsOn: "2026-12-31", nextOn: "2026-06-01" };

it("sends no days while the switches are off", () => {
  const input = newAssociations(typed, { subscriptionIds: ["a"] });
  expect(input).toMatchObject({
    customerId: "customer-1",
    subscriptionIds: ["a"],
    startsOn: null,
    endsOn: null,
  });
  expect(input.renewal).toBeNull();
  expect(input.sku).toBeUndefined();
});

it("sends what the switches reveal", () => {
  const input = newAssociations(
    { ...typed, period: true, renews: true, mode: "ASK" },
    { subscriptionIds: [] },
  );
  expect(input).toMatchObject({ startsOn: "2026-01-01", endsOn: "2026-12-31" });
  expect(input.renewal).toEqual({ intervalMonths: 12, mode: "ASK", nextOn: "2026-06-01" });
});

it("gives a quantity of a product to the customers of a list", () => {
  const values = { ...NEW_TERMS, sku: "hosting-xl", quantity: "3" };
  const input = newAssociations(values, { customerIds: ["a", "b"] });
  expect(input).toMatchObject({ customerId: null, customerIds: ["a", "b"], sku: "hosting-xl", quantity: 3 });
  expect(input.subscriptionIds).toBeUndefined();
});

it("leaves the services of a new one to the server until somebody unticks one", () => {
  expect(newAssociations(typed, { subscriptionIds: ["a"] }).services).toBeNull();
  const unticked = { ...typed, services: ["ORDER"] };
  expect(newAssociations(unticked, { subscriptionIds: ["a"] }).services).toEqual(["ORDER"]);
});

it("changes nothing when nothing was edited", () => {
  expect(associationChange(termsOf(association()))).toEqual({
    quantity: 1,
    startsOn: "2026-01-01",
    endsOn: null,
    renewal: { intervalMonths: 12, mode: "AUTO_RENEW", nextOn: "2027-01-01" },
    notifyCustomer: true,
    services: ["ORDER"],
    updateService: false,
    transferable: false,
    registeredById: null,
    note: null,
  });
});

it("lets an association go on without an end when its period is switched off", () => {
  const values = termsOf(association({ endsOn: "2026-12-31" }));
  expect(associationChange({ ...values, period: false })).toMatchObject({
    startsOn: "2026-01-01",
    endsOn: null,
  });
});

it("knows which field a message is about", () => {
  expect(flatPointer("/renewal/nextOn")).toBe("/nextOn");
  expect(flatPointer("/customerId")).toBe("/customer");
  expect(flatPointer("/endsOn")).toBe("/endsOn");
});
