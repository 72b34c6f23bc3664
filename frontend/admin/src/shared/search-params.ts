export { type DialogSearch, dialogSearch, flag, oneOf, text } from "@kontor/shared/search-params";
