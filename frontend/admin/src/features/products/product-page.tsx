import { useChargeWords } from "@kontor/shared/charges";
import { usePageTitle } from "@kontor/shared/page-title";
import { useNotices } from "@kontor/shared/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { type Fact, Facts } from "@kontor/ui/facts";
import { PageHeader } from "@kontor/ui/page-header";
import { Breadcrumbs, Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRights } from "@/shared/session";
import { ProductForm } from "./product-form";
import { type Product, productQuery, useChangeProduct, useDeleteProduct } from "./products.queries";

const route = getRouteApi("/in/products/$productId");

function DeleteProduct({ product }: { product: Product }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const remove = useDeleteProduct(product);
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: async () => {
        notices.done(t("product.deleted", { name: product.sku }));
        await navigate({ to: "/products" });
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
        title={t("product.deleteTitle", { name: product.sku })}
        confirmLabel={t("action.delete")}
        danger
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("product.deleteText")}
      </ConfirmDialog>
    </>
  );
}

function ProductFacts({ product }: { product: Product }) {
  const { t } = useTranslation();
  const words = useChargeWords();
  const facts: Fact[] = [
    { label: t("product.sku"), value: product.sku },
    { label: t("product.name"), value: product.name },
    { label: t("product.kind"), value: t(`productKind.${product.kind}`) },
    { label: t("product.category"), value: product.categoryName },
    { label: t("product.charges"), value: product.charges.map(words.charge).join(" · ") },
  ];
  return <Facts facts={facts} />;
}

function EditProduct({ product }: { product: Product }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const change = useChangeProduct(product);
  return (
    <ProductForm
      key={product.version}
      product={product}
      submitLabel={t("action.save")}
      onCancel={() => void navigate({ to: "/products" })}
      onSave={async (input) => {
        await change.mutateAsync(input);
        notices.done(t("product.saved"));
      }}
    />
  );
}

export function ProductPage() {
  const { t } = useTranslation();
  const may = useRights();
  const { productId } = route.useParams();
  const { data: product } = useSuspenseQuery(productQuery(productId));
  usePageTitle(product.sku);
  const editable = may("products:write");
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs mb={4} fz="sm">
            <Link to="/products" className="k-link">
              {t("nav.products")}
            </Link>
          </Breadcrumbs>
        }
        title={product.sku}
        lead={product.name}
        actions={editable && <DeleteProduct product={product} />}
      />
      {editable ? <EditProduct product={product} /> : <ProductFacts product={product} />}
    </>
  );
}
