import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useNavigate } from "@tanstack/react-router";
import { ProductForm } from "./product-form";
import { useCreateProduct } from "./products.queries";

export function ProductCreatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const create = useCreateProduct();
  usePageTitle(t("products.new"));
  return (
    <>
      <PageHeader title={t("products.new")} lead={t("product.newLead")} />
      <ProductForm
        submitLabel={t("action.create")}
        onCancel={() => void navigate({ to: "/products" })}
        onSave={async (input) => {
          const product = await create.mutateAsync(input);
          notices.done(t("product.created", { name: product.sku }));
          await navigate({ to: "/products/$productId", params: { productId: product.id } });
        }}
      />
    </>
  );
}
