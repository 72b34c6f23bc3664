import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { Gate } from "@/shared/gate";
import { SignInForm } from "./sign-in-form";

const route = getRouteApi("/login");

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { redirect } = route.useSearch();
  usePageTitle(t("signIn.title"));
  return (
    <Gate title={t("signIn.title")} lead={t("signIn.lead")}>
      <SignInForm onSignedIn={() => router.history.push(redirect ?? "/")} />
      <Text size="sm" mt="md">
        <Link to="/forgot-password" className="k-link">
          {t("forgot.link")}
        </Link>
      </Text>
    </Gate>
  );
}
