export { LanguageMenu } from "@kontor/shared/language-menu";
