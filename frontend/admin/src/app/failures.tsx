export { ErrorBoundary, LostVisitor, NotFound, PageFailure, PagePending } from "@kontor/shared/failures";
