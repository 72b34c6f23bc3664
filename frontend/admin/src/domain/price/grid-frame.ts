import frame from "./grid-frame.module.css";

/** The classes of a grid of prices: its own, beside those that all such grids have in common. */
export function framed(own: CSSModuleClasses): CSSModuleClasses {
  const common = Object.entries(frame).map(([name, shared]) => [name, `${shared} ${own[name] ?? ""}`]);
  return { ...own, ...Object.fromEntries(common) };
}
