import { OverviewPage } from "@/features/overview/overview-page";
import { Shell } from "./shell/shell";

/** What those who are signed in see first, in one piece. */
export const firstPage = { OverviewPage, Shell };
