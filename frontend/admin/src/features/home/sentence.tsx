import { type TextKey, useTranslation } from "@kontor/ui/use-translation";
import { Fragment, type ReactNode } from "react";

const MARK = "\u0001";

type Props = { text: TextKey; parts: Record<string, ReactNode>; count?: number };

/** A text whose placeholders are filled with links and the like, wherever a language puts them. */
export function Sentence({ text, parts, count }: Props) {
  const { t } = useTranslation();
  const marked = Object.fromEntries(Object.keys(parts).map((name) => [name, `${MARK}${name}${MARK}`]));
  const pieces = t(text, { ...marked, count }).split(MARK);
  // every second piece is the name of a part
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
    <Fragment key={index}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>
  ));
}
