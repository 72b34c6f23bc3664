import { type Charge, type ResolvedPrice, type SheetItem, useChargeWords } from "@kontor/kit/charges";
import { formatAmount } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { CloseButton, Popover, VisuallyHidden } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { type ReactNode, useRef, useState } from "react";
import { framed } from "./grid-frame";
import own from "./price-grid.module.css";
import type { CellFocus } from "./use-grid-keys";

const classes = framed(own);

type Props = {
  focus: CellFocus;
  item: SheetItem;
  charge: Charge;
  price: ResolvedPrice | undefined;
  isOwn: (price: ResolvedPrice) => boolean;
  explain: (item: SheetItem, price: ResolvedPrice) => ReactNode;
};

type WhyProps = { label: string; onClose: () => void; children: ReactNode };

/** A small dialog at the cell that holds it. */
export function Why({ label, onClose, children }: WhyProps) {
  const { t } = useTranslation("ui");
  // also before the focus has come into it
  useWindowEvent("keydown", ({ key, target }) => {
    if (key === "Escape" && target instanceof Element && !target.closest("[role=dialog]")) onClose();
  });
  return (
    <Popover
      opened
      onDismiss={onClose}
      withRoles={false}
      position="bottom"
      width="min(420px, calc(100vw - 24px))"
      trapFocus
      withArrow
      middlewares={{ flip: true, shift: { padding: 12 } }}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={classes.why}>
        <CloseButton size="sm" aria-label={t("close")} onClick={onClose} className={classes.close} />
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

/** One price; opening it answers why it is what it is. */
export function PriceCell({ focus, item, charge, price, isOwn, explain }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  if (price === undefined) {
    return (
      <div {...focus} role="gridcell" className={classes.cell} data-empty aria-label={t("grid.noCharge")} />
    );
  }
  return (
    <div role="gridcell" className={classes.cell}>
      <button
        ref={button}
        type="button"
        {...focus}
        data-own={isOwn(price) || undefined}
        data-unsold={!price.sold || undefined}
        className={classes.price}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      >
        <VisuallyHidden>{t("grid.cell", { sku: item.sku, charge: words.charge(charge) })}</VisuallyHidden>
        <span className="k-number">
          {price.unitPrice ? formatAmount(price.unitPrice.amount, locale) : t("grid.notSold")}
        </span>
        {price.source && <span className={classes.source}>{t(`sourceShort.${price.source}`)}</span>}
      </button>
      {opened && (
        <Why label={t("why.title")} onClose={close}>
          {explain(item, price)}
        </Why>
      )}
    </div>
  );
}
