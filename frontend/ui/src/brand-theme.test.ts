import { describe, expect, it } from "vitest";
import { tonesOf } from "./brand-theme";
import { contrast } from "./colour";

const COLOURS = ["#ffffff", "#000000", "#ffd400", "#0a1a66", "#e4002b", "#7f7f7f", "#00ffcc", "#ff69b4"];

describe.each(COLOURS)("a brand in %s", (brand) => {
  const { light, dark } = tonesOf(brand);

  it("is read on its own buttons", () => {
    for (const { fill, on } of [light, dark]) expect(contrast(fill, on)).toBeGreaterThanOrEqual(4.5);
  });

  it("is read as text on light and dark pages and on its soft background", () => {
    for (const background of ["#ffffff", "#f4f3f0", light.soft]) {
      expect(contrast(light.accent, background)).toBeGreaterThanOrEqual(4.5);
    }
    for (const background of ["#161b1a", "#0f1312", dark.soft]) {
      expect(contrast(dark.accent, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("leaves our own text readable on its soft background", () => {
    expect(contrast(light.soft, "#1a201e")).toBeGreaterThanOrEqual(7);
    expect(contrast(dark.soft, "#e4e9e7")).toBeGreaterThanOrEqual(7);
  });
});

it("keeps a colour that is readable as it is", () => {
  expect(tonesOf("#0c6657").light.fill).toBe("#0c6657");
  expect(tonesOf("#ffd400").light).toMatchObject({ fill: "#ffd400", on: "#1a201e" });
});
