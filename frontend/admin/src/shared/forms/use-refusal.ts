export { type FormRefusal, useRefusal } from "@kontor/shared/forms/use-refusal";
