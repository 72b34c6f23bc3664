export { LANGUAGES, type Language } from "@kontor/shared/language";
