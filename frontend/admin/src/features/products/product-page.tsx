import { useRemove } from "@kontor/api/writes";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useNavigate } from "@tanstack/react-router";
import { DeleteButton } from "@/shared/frame/delete-button";
import { Tab, Tabs } from "@/shared/frame/tabs";
import { UpLink } from "@/shared/frame/up-link";
import { useAreas } from "@/shared/screens";
import { useRights } from "@/shared/session";
import { type Product, productQuery } from "./products.queries";

const route = getRouteApi("/in/products/$productId");

function DeleteProduct({ product }: { product: Product }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <DeleteButton
      name={product.sku}
      text={t("product.deleteText")}
      item={product}
      remove={useRemove("/api/v1/products")}
      onDeleted={() => navigate({ to: "/products" })}
    />
  );
}

function Areas({ product }: { product: Product }) {
  const { t } = useTranslation();
  return (
    <Tabs label={product.sku}>
      {useAreas("/in/products/$productId").map(({ to, label }) => (
        <Tab key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Tab>
      ))}
    </Tabs>
  );
}

/** The frame of every area of one product. */
export function ProductPage() {
  const { t } = useTranslation();
  const may = useRights();
  const { productId } = route.useParams();
  const { data: product } = useSuspenseQuery(productQuery(productId));
  return (
    <>
      <PageHeader
        above={<UpLink to="/products">{t("nav.products")}</UpLink>}
        title={product.sku}
        lead={product.name}
        actions={may("products:write") && <DeleteProduct product={product} />}
      />
      <Areas product={product} />
      <Outlet />
    </>
  );
}
