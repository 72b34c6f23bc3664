import { knownLanguage } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { Gate } from "@/shared/gate";
import { usePortal } from "@/shared/portal";
import { SignInForm } from "./sign-in-form";

const route = getRouteApi("/sign-in");

function useWelcome(): string {
  const { t, language: reader } = useTranslation();
  const { name, branding } = usePortal();
  const language = knownLanguage(reader);
  return (language && branding.welcome[language]) || t("signIn.lead", { name });
}

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { redirect } = route.useSearch();
  const welcome = useWelcome();
  usePageTitle(t("signIn.title"));
  const enter = () =>
    redirect?.startsWith(`${router.basepath}/`)
      ? router.history.push(redirect)
      : void router.navigate({ to: "/" });
  return (
    <Gate title={t("signIn.title")} lead={welcome}>
      <SignInForm onSignedIn={enter} />
    </Gate>
  );
}
