export { UnsavedGuard } from "@kontor/shared/forms/unsaved-guard";
