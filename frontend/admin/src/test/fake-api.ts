export { fakeApi, type Handlers, page, problem } from "@kontor/shared/test/fake-api";
