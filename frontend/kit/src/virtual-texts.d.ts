/** The texts of the application that is built, made by texts.js: those of ui apart, as it knows no application. */
declare module "virtual:texts" {
  type Texts = { app: Record<string, string>; ui: Record<string, string> };
  type Lazily = Record<string, () => Promise<Texts>>;
  const texts: Lazily;
  export default texts;
  /** what the first screen does without */
  export const further: Lazily;
}
