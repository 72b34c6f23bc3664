export { LinkButton } from "@kontor/shared/link-button";
