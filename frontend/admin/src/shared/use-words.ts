export { useWords } from "@kontor/shared/use-words";
