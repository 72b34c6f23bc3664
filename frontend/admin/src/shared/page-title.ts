export { currentPageTitle, usePageTitle } from "@kontor/shared/page-title";
