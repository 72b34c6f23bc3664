export { FormActions, FormSection } from "@kontor/shared/forms/form-section";
