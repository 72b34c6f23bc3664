import { useNotices } from "@kontor/shared/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { Dialog } from "@kontor/ui/dialog";
import { PageHeader } from "@kontor/ui/page-header";
import { Breadcrumbs, Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet, useNavigate } from "@tanstack/react-router";
import PencilLine from "lucide-react/icons/pencil-line";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MatrixButtons } from "@/shared/pricing/matrix-button";
import { useRights } from "@/shared/session";
import { ClassForm } from "./class-form";
import classes from "./classes.module.css";
import { type CustomerClass, classQuery, useChangeClass, useDeleteClass } from "./classes.queries";
import { CopyClass } from "./copy-class";

const route = getRouteApi("/in/classes/$classId");

type Props = { customerClass: CustomerClass };

function DeleteClass({ customerClass }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const remove = useDeleteClass(customerClass);
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: async () => {
        notices.done(t("class.deleted", { name: customerClass.name }));
        await navigate({ to: "/classes" });
      },
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button
        variant="default"
        leftSection={<Trash2 size={15} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("action.delete")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("class.deleteTitle", { name: customerClass.name })}
        confirmLabel={t("action.delete")}
        danger
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("class.deleteText")}
      </ConfirmDialog>
    </>
  );
}

function EditClass({ customerClass }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const navigate = useNavigate();
  const { dialog } = route.useSearch();
  const change = useChangeClass(customerClass);
  const show = (name: string | undefined) =>
    void navigate({ to: ".", search: (old) => ({ ...old, dialog: name }) });
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
          submitLabel={t("action.save")}
          onSave={async (input) => {
            await change.mutateAsync(input);
            notices.done(t("class.saved"));
            show(undefined);
          }}
        />
      </Dialog>
    </>
  );
}

function Tabs({ customerClass }: Props) {
  const { t } = useTranslation();
  const params = { classId: customerClass.id };
  return (
    <nav className={classes.tabs} aria-label={customerClass.name}>
      <Link
        to="/classes/$classId"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes.tab}
      >
        {t("area.prices")}
      </Link>
      <Link to="/classes/$classId/discounts" params={params} className={classes.tab}>
        {t("area.discounts")}
      </Link>
      <Link to="/customers" search={{ classId: customerClass.id }} className={classes.tab}>
        {t("customers.title")}
      </Link>
    </nav>
  );
}

function ClassActions({ customerClass }: Props) {
  const navigate = useNavigate();
  const may = useRights();
  const { dialog } = route.useSearch();
  return (
    <>
      {may("prices:write") && (
        <CopyClass
          customerClass={customerClass}
          opened={dialog === "copy"}
          onDialog={(open) =>
            void navigate({
              to: ".",
              search: (old) => ({ ...old, dialog: open ? "copy" : undefined }),
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
      <PageHeader
        above={
          <Breadcrumbs mb={4} fz="sm">
            <Link to="/classes" className="k-link">
              {t("nav.classes")}
            </Link>
          </Breadcrumbs>
        }
        title={customerClass.name}
        lead={t("class.lead", { currency: customerClass.currency, count: customerClass.customerCount })}
        actions={
          <>
            {may("prices:read") && <MatrixButtons owner={{ classId }} />}
            {may("classes:write") && <ClassActions customerClass={customerClass} />}
          </>
        }
      />
      <Tabs customerClass={customerClass} />
      <Outlet />
    </>
  );
}
