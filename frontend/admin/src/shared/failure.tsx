export { LoadFailure, Refusal } from "@kontor/shared/failure";
