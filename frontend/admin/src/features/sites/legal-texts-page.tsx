import type { DialogSearch } from "@kontor/kit/search-params";
import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { EmptyState } from "@kontor/ui/empty-state";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import FileText from "lucide-react/icons/file-text";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { useRights } from "@/shared/session";
import { LegalTextDialog } from "./legal-text-form";
import classes from "./sites.module.css";
import { type LegalText, siteQuery, useWithdrawLegalText } from "./sites.queries";

const route = getRouteApi("/in/settings/sites/$siteId/legal-texts");

function titleOf({ title, code }: LegalText, language: string): string {
  return title[language] ?? Object.values(title)[0] ?? code;
}

function Withdraw({ siteId, text, name }: { siteId: string; text: LegalText; name: string }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const withdraw = useWithdrawLegalText(siteId);
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    withdraw.mutate(text.id, {
      onSuccess: () => notices.done(t("legalText.withdrawn", { name })),
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => setAsking(true)}
        aria-label={t("legalText.withdrawNamed", { name })}
      >
        {t("legalText.withdraw")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("legalText.withdrawTitle", { name })}
        confirmLabel={t("legalText.withdraw")}
        danger
        busy={withdraw.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("legalText.withdrawText")}
      </ConfirmDialog>
    </>
  );
}

type ItemProps = { siteId: string; text: LegalText; editable: boolean; onNext: () => void };

function Item({ siteId, text, editable, onNext }: ItemProps) {
  const { t, language } = useTranslation();
  const name = titleOf(text, language);
  return (
    <li className={classes.text}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Tag>{t("legalText.version", { version: text.version })}</Tag>
          {text.required && <Tag tone="accent">{t("legalText.must")}</Tag>}
        </Group>
        <Text size="sm" c="var(--k-muted)" mt={4}>
          {`${text.code} · `}
          <Moment at={text.createdAt} />
          {text.url && ` · ${text.url}`}
        </Text>
      </div>
      {editable && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={onNext}
            aria-label={t("legalText.nextNamed", { name })}
          >
            {t("legalText.nextVersion")}
          </Button>
          <Withdraw siteId={siteId} text={text} name={name} />
        </Group>
      )}
    </li>
  );
}

/** What visitors accept: the versions in force. Earlier ones stay with those who accepted them. */
export function LegalTextsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editable = useRights()("sites:write");
  const { siteId } = route.useParams();
  const { dialog, id } = route.useSearch();
  const { data: site } = useSuspenseQuery(siteQuery(siteId));
  const show = (search: DialogSearch) => void navigate({ to: ".", search });
  const add = editable && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => show({ dialog: "new" })}>
      {t("legalText.new")}
    </Button>
  );
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text size="sm" c="var(--k-muted)" maw={640}>
          {t("legalText.lead")}
        </Text>
        {add}
      </Group>
      {site.legalTexts.length === 0 ? (
        <EmptyState title={t("legalText.none")} icon={<FileText size={22} />}>
          {t("legalText.noneText")}
        </EmptyState>
      ) : (
        <ul className={classes.texts}>
          {site.legalTexts.map((item) => (
            <Item
              key={item.id}
              siteId={siteId}
              text={item}
              editable={editable}
              onNext={() => show({ dialog: "next", id: item.id })}
            />
          ))}
        </ul>
      )}
      <LegalTextDialog
        opened={dialog !== undefined}
        site={site}
        before={site.legalTexts.find((text) => text.id === id)}
        onClose={() => show({})}
      />
    </>
  );
}
