export { useProblemText } from "@kontor/shared/use-problem-text";
