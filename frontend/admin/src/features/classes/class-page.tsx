import { useRemove } from "@kontor/api/writes";
import { LinkButton } from "@kontor/kit/link-button";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useNavigate } from "@tanstack/react-router";
import History from "lucide-react/icons/history";
import PencilLine from "lucide-react/icons/pencil-line";
import { DeleteButton } from "@/shared/frame/delete-button";
import { Tab, Tabs } from "@/shared/frame/tabs";
import { UpLink } from "@/shared/frame/up-link";
import { useRights } from "@/shared/session";
import { ClassForm } from "./class-form";
import { ClassStrip } from "./class-strip";
import { type CustomerClass, classQuery, useChangeClass } from "./classes.queries";
import { CopyClass } from "./copy-class";

const route = getRouteApi("/in/classes/$classId");

type Props = { customerClass: CustomerClass };

function DeleteClass({ customerClass }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <DeleteButton
      name={customerClass.name}
      text={t("class.deleteText")}
      item={customerClass}
      remove={useRemove("/api/v1/customer-classes")}
      onDeleted={() => navigate({ to: "/classes" })}
    />
  );
}

function EditClass({ customerClass }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const navigate = useNavigate();
  const { dialog } = route.useSearch();
  const change = useChangeClass(customerClass);
  const show = (name: string | undefined) =>
    void navigate({ to: ".", search: (old: object) => ({ ...old, dialog: name }) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<PencilLine size={15} aria-hidden />}
        onClick={() => show("edit")}
      >
        {t("action.edit")}
      </Button>
      <Dialog
        opened={dialog === "edit"}
        title={t("class.editTitle")}
        onClose={() => show(undefined)}
        size="md"
      >
        <ClassForm
          initial={customerClass}
          currency={customerClass.currency}
          onSave={async (input) => {
            await change.mutateAsync(input);
            notices.done(t("item.saved", { name: input.name }));
            show(undefined);
          }}
        />
      </Dialog>
    </>
  );
}

function ClassTabs({ customerClass }: Props) {
  const { t } = useTranslation();
  const params = { classId: customerClass.id };
  return (
    <Tabs label={customerClass.name}>
      <Tab to="/classes/$classId" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        {t("area.prices")}
      </Tab>
      <Tab to="/classes/$classId/discounts" params={params}>
        {t("area.discounts")}
      </Tab>
      <Tab to="/customers" search={{ classId: customerClass.id }}>
        {t("customers.title")}
      </Tab>
    </Tabs>
  );
}

function ClassActions({ customerClass }: Props) {
  const navigate = useNavigate();
  const may = useRights();
  const { dialog } = route.useSearch();
  return (
    <>
      {may("prices:publish") && (
        <CopyClass
          customerClass={customerClass}
          opened={dialog === "copy"}
          onDialog={(open) =>
            void navigate({
              to: ".",
              search: (old: object) => ({ ...old, dialog: open ? "copy" : undefined }),
            })
          }
        />
      )}
      <EditClass customerClass={customerClass} />
      <DeleteClass customerClass={customerClass} />
    </>
  );
}

export function ClassPage() {
  const { t } = useTranslation();
  const may = useRights();
  const { classId } = route.useParams();
  const { data: customerClass } = useSuspenseQuery(classQuery(classId));
  return (
    <>
      <ClassStrip />
      <PageHeader
        above={<UpLink to="/classes">{t("nav.classes")}</UpLink>}
        title={customerClass.name}
        lead={t("class.lead", {
          currency: customerClass.currencies.join(", "),
          count: customerClass.customerCount,
        })}
        actions={
          <>
            {may("prices:read") && (
              <LinkButton
                to="/price-changes"
                search={{ classId }}
                variant="default"
                leftSection={<History size={15} aria-hidden />}
              >
                {t("change.history")}
              </LinkButton>
            )}
            {may("classes:write") && <ClassActions customerClass={customerClass} />}
          </>
        }
      />
      <ClassTabs customerClass={customerClass} />
      <Outlet />
    </>
  );
}
