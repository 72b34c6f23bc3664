import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

export type FigureName = Schema<"FigureName">;
export type Figure = Schema<"HomeFigureView">;
export type Today = Schema<"TodayItem">;
export type Week = Schema<"OutlookWeek">;
export type Change = Schema<"HomeChange">;
export type Step = Schema<"HomeStep">;

// whoever comes back has done something elsewhere
const FRESH = { staleTime: 0 };

export const homeQuery = read("/api/v1/home", undefined, FRESH);

export const figureQuery = (figure: FigureName) =>
  read("/api/v1/home/figures/{figure}", { params: { path: { figure } } }, FRESH);

export const todayQuery = read("/api/v1/home/today", undefined, FRESH);

export const weeksQuery = read("/api/v1/home/weeks", undefined, FRESH);

export const changesQuery = read("/api/v1/home/changes", undefined, FRESH);
