import { knownLanguage } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Gate } from "@/shared/gate";
import { usePortal } from "@/shared/portal";
import { SignInForm } from "./sign-in-form";

const route = getRouteApi("/sign-in");

function useWelcome(): string {
  const { t, i18n } = useTranslation();
  const { name, branding } = usePortal();
  const language = knownLanguage(i18n.language);
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
