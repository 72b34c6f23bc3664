import { toProblem } from "@kontor/api/problem";
import { type Edit, type Edits, keyOf } from "./cells";
import { dropItems, type PriceItem, writeItems } from "./matrix.queries";

const BATCH = 5000;

/** The server's message for one cell. */
type CellError = { code: string; detail: string; pointer: string };
export type CellErrors = ReadonlyMap<string, CellError>;

function itemOf({ sku, action, termMonths, amount }: Edit): PriceItem {
  return { sku, action, termMonths, amount };
}

function batches(edits: readonly Edit[]): Edit[][] {
  const count = Math.ceil(edits.length / BATCH);
  return Array.from({ length: count }, (_, index) => edits.slice(index * BATCH, (index + 1) * BATCH));
}

/** Which cells a refusal is about, by the position of their items. */
function refused(error: unknown, sent: readonly Edit[]): CellErrors {
  const found = new Map<string, CellError>();
  for (const fieldError of toProblem(error).errors) {
    const [, index] = /^#?\/items\/(\d+)/.exec(fieldError.pointer) ?? [];
    const edit = index === undefined ? undefined : sent[Number(index)];
    if (edit) found.set(keyOf(edit), fieldError);
  }
  return found;
}

/** Sends one batch; what the server refuses by name is left out so that the rest is kept. */
async function sendBatch(id: string, batch: readonly Edit[]): Promise<CellErrors> {
  try {
    await writeItems(id, batch.map(itemOf));
    return new Map();
  } catch (error) {
    const errors = refused(error, batch);
    const rest = batch.filter((edit) => !errors.has(keyOf(edit)));
    if (errors.size === 0) throw error;
    return rest.length === 0 ? errors : new Map([...errors, ...(await sendBatch(id, rest))]);
  }
}

/** Brings the cells of the draft up to date on the server; the answer names those that it refused. */
export async function saveCells(id: string, keys: readonly string[], edits: Edits): Promise<CellErrors> {
  const dropped = keys.filter((key) => !edits.has(key));
  const products = new Set(dropped.map((key) => key.split(" ")[0]));
  // the server takes items out by product, so the others of that product are written again
  const productId = products.size === 1 ? [...products][0] : undefined;
  if (dropped.length > 0) await dropItems(id, productId);
  const again = (edit: Edit) =>
    dropped.length > 0 && (productId === undefined || edit.productId === productId);
  const wanted = new Set(keys);
  const sent = [...edits.values()].filter(
    (edit) => !edit.invalid && (wanted.has(keyOf(edit)) || again(edit)),
  );
  const errors: [string, CellError][] = [];
  for (const batch of batches(sent)) errors.push(...(await sendBatch(id, batch)));
  return new Map(errors);
}
