import { BulkEditDialog } from "./bulk-edit-dialog";
import { CopyDialog } from "./copy-dialog";
import type { MatrixRow, Owner, OwnerFacts } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { PasteDialog } from "./paste-dialog";
import type { Selection } from "./selection";
import type { DraftState } from "./use-draft";

type Props = {
  owner: Owner;
  facts: OwnerFacts;
  search: MatrixSearch;
  changeId: string | undefined;
  draft: DraftState;
  rows: readonly MatrixRow[];
  selection: Selection | undefined;
  all: Selection | undefined;
  /** the product of the row that is in use */
  sku: string | undefined;
  /** whether copying was begun at that product */
  ofRow: boolean;
  onClose: () => void;
};

/** What is done to many prices at once, each in its dialog with an address of its own. */
export function SheetDialogs({ search, ...props }: Props) {
  const { draft, selection, all, sku } = props;
  if (search.tool === "edit") return <BulkEditDialog {...props} search={search} onApplied={draft.reload} />;
  if (search.tool === "copy" && props.facts.listKind !== "LIST" && props.facts.listKind !== "COST")
    return <CopyDialog {...props} copyable={{ sku, selection, all }} onApplied={draft.reload} />;
  return search.tool === "paste" ? <PasteDialog {...props} onTaken={draft.reload} /> : null;
}
