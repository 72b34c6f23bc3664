import { distinctCharges, useChargeWords } from "@kontor/kit/charges";
import { LinkButton } from "@kontor/kit/link-button";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { PageHeader } from "@kontor/ui/page-header";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import FolderOpen from "lucide-react/icons/folder-open";
import Package from "lucide-react/icons/package";
import Plus from "lucide-react/icons/plus";
import { ProductFilters } from "@/domain/product/product-filters";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { useRights } from "@/shared/session";
import { CategoriesDialog } from "./categories-dialog";
import { DEFAULT_SORT, type Product, productsQuery } from "./products.queries";
import type { ProductListSearch } from "./products.search";

const route = getRouteApi("/in/products");

function ProductLink({ product }: { product: Product }) {
  return (
    <Link to="/products/$productId" params={{ productId: product.id }} className="k-link">
      {product.sku}
    </Link>
  );
}

function Charges({ product }: { product: Product }) {
  const words = useChargeWords();
  return distinctCharges(product.charges).map(words.charge).join(" · ");
}

function useColumns(): Column<Product>[] {
  const { t } = useTranslation();
  return [
    {
      id: "sku",
      header: t("product.sku"),
      sort: "sku",
      cell: (product) => <ProductLink product={product} />,
    },
    { id: "name", header: t("product.name"), sort: "name", cell: ({ name }) => name },
    { id: "kind", header: t("product.kind"), cell: ({ kind }) => <Tag>{t(`productKind.${kind}`)}</Tag> },
    { id: "category", header: t("product.category"), cell: ({ categoryName }) => categoryName },
    { id: "charges", header: t("product.charges"), cell: (product) => <Charges product={product} /> },
  ];
}

function HeaderActions() {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <>
      <LinkButton
        to="/products"
        search={{ dialog: "categories" }}
        variant="default"
        leftSection={<FolderOpen size={16} aria-hidden />}
      >
        {t("categories.title")}
      </LinkButton>
      {may("products:write") && (
        <LinkButton to="/products/new" leftSection={<Plus size={16} aria-hidden />}>
          {t("products.new")}
        </LinkButton>
      )}
    </>
  );
}

export function ProductListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const list = useQuery(productsQuery(search));
  const columns = useColumns();
  const filtered = search.q !== undefined || search.categoryId !== undefined;
  usePageTitle(t("nav.products"));
  const change = (part: ProductListSearch) =>
    void navigate({ to: "/products", search: { ...search, cursor: undefined, ...part } });
  return (
    <>
      <PageHeader title={t("nav.products")} lead={t("products.lead")} actions={<HeaderActions />} />
      <Group gap="xs" mb="md">
        <ProductFilters search={search} onChange={change} />
        <DownloadMenu
          path="/api/v1/products"
          query={{ q: search.q, categoryId: search.categoryId, sort: search.sort }}
          fileName={t("download.file.products")}
        />
      </Group>
      <ListTable
        label={t("nav.products")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: "/products/$productId", params: { productId: id } })}
        sort={search.sort ?? DEFAULT_SORT}
        onSort={(sort) => change({ sort })}
        empty={{
          title: filtered ? t("products.noMatch") : t("products.none"),
          text: filtered ? t("list.noMatchText") : t("products.noneText"),
          icon: Package,
        }}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
      <CategoriesDialog
        opened={search.dialog === "categories"}
        onClose={() => change({ dialog: undefined })}
      />
    </>
  );
}
