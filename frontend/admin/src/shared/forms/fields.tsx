export {
  FormAmount,
  FormPassword,
  FormSelect,
  FormSwitch,
  FormTags,
  FormText,
  FormTextarea,
} from "@kontor/shared/forms/fields";
