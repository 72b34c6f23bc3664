/** The texts of the application that is built, made by texts.js: those of ui apart, as it knows no application. */
declare module "virtual:texts" {
  type Texts = { app: Record<string, string>; ui: Record<string, string> };
  const texts: Record<string, () => Promise<Texts>>;
  export default texts;
}
