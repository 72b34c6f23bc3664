import type { KeyboardEvent, RefObject } from "react";

/** What makes an element part of the grid's arrow-key walk. */
export type CellFocus = { "data-cell": string; tabIndex: number };

const STEPS: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function positionOf(target: EventTarget): readonly [number, number] | undefined {
  const cell =
    target instanceof Element ? target.closest("[data-cell]")?.getAttribute("data-cell") : undefined;
  const [row, column] = cell?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : [row, column];
}

/** Arrow keys walk through the cells; rows that are not drawn yet are scrolled to first. */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  scrollTo: (row: number) => void,
  rows: number,
  columns: number,
) {
  const focus = (row: number, column: number) => {
    const cell = grid.current?.querySelector(`[data-cell="${row}:${column}"]`);
    if (cell instanceof HTMLElement) cell.focus();
    return cell !== null && cell !== undefined;
  };
  return (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const from = positionOf(event.target);
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const row = within(from[0] + step[0], rows);
    const column = within(from[1] + step[1], columns);
    scrollTo(row);
    if (!focus(row, column)) requestAnimationFrame(() => requestAnimationFrame(() => focus(row, column)));
  };
}
