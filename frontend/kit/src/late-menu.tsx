import {
  type ButtonHTMLAttributes,
  cloneElement,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  Suspense,
  useState,
} from "react";

export type MenuTarget = ReactElement<
  ButtonHTMLAttributes<HTMLButtonElement> & RefAttributes<HTMLButtonElement>
>;

type Props = {
  /** the button, there from the first moment on */
  target: MenuTarget;
  /** the button with its menu */
  menu: (target: MenuTarget) => ReactNode;
  /** fetches the menu before the click that is likely to come */
  preload: () => Promise<unknown>;
};

/** A button whose menu is fetched by whoever is about to open it: most visits open none. */
export function LateMenu({ target, menu, preload }: Props) {
  const [wanted, setWanted] = useState(false);
  const soon = () => void preload().catch(() => undefined);
  const button = cloneElement(target, {
    "aria-haspopup": "menu",
    "aria-expanded": wanted,
    onClick: () => setWanted(true),
    onPointerEnter: soon,
    onFocus: soon,
  });
  return wanted ? <Suspense fallback={button}>{menu(target)}</Suspense> : button;
}
