import { useChargeWords } from "@kontor/kit/charges";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { type Fact, Facts } from "@kontor/ui/facts";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRights } from "@/shared/session";
import { ProductForm } from "./product-form";
import { type Product, productQuery, useChangeProduct } from "./products.queries";

const route = getRouteApi("/in/products/$productId/");

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
        notices.done(t("item.saved", { name: product.sku }));
      }}
    />
  );
}

/** The product's own data. */
export function ProductDataPage() {
  const may = useRights();
  const { productId } = route.useParams();
  const { data: product } = useSuspenseQuery(productQuery(productId));
  usePageTitle(product.sku);
  return may("products:write") ? <EditProduct product={product} /> : <ProductFacts product={product} />;
}
