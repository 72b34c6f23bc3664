import { useChargeWords } from "@kontor/shared/charges";
import { usePageTitle } from "@kontor/shared/page-title";
import { useNotices } from "@kontor/shared/use-notices";
import { type Fact, Facts } from "@kontor/ui/facts";
import { PageHeader } from "@kontor/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DeleteButton } from "@/shared/frame/delete-button";
import { UpLink } from "@/shared/frame/up-link";
import { useRights } from "@/shared/session";
import { ProductForm } from "./product-form";
import { type Product, productQuery, useChangeProduct, useDeleteProduct } from "./products.queries";

const route = getRouteApi("/in/products/$productId");

function DeleteProduct({ product }: { product: Product }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <DeleteButton
      title={t("product.deleteTitle", { name: product.sku })}
      text={t("product.deleteText")}
      done={t("product.deleted", { name: product.sku })}
      remove={useDeleteProduct(product)}
      onDeleted={() => navigate({ to: "/products" })}
    />
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
        above={<UpLink to="/products">{t("nav.products")}</UpLink>}
        title={product.sku}
        lead={product.name}
        actions={editable && <DeleteProduct product={product} />}
      />
      {editable ? <EditProduct product={product} /> : <ProductFacts product={product} />}
    </>
  );
}
