export { useNotices } from "@kontor/shared/use-notices";
