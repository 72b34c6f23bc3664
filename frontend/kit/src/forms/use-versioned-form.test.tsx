import { ProblemError } from "@kontor/api/problem";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { problem } from "../test/fake-api";
import { renderPart } from "../test/render-part";
import { z } from "../zod";
import { ApiForm, SaveButton } from "./api-form";
import { ConflictDialog } from "./conflict-dialog";
import { FormText } from "./fields";
import { useVersionedForm } from "./use-versioned-form";

type Fruit = { name: string; city: string; version: number };

const schema = z.object({ name: z.string(), city: z.string() });

const MINE: Fruit = { name: "Apple", city: "Bonn", version: 1 };
const THEIRS: Fruit = { name: "Apple", city: "Rome", version: 2 };

type Save = (values: z.infer<typeof schema>, stored: Fruit) => Promise<Fruit>;

function Form({ save }: { save: Save }) {
  const form = useVersionedForm({
    schema,
    stored: MINE,
    valuesOf: ({ name, city }) => ({ name, city }),
    newest: async () => THEIRS,
    save,
    onSaved: () => {},
  });
  return (
    <ApiForm form={form}>
      <FormText control={form.control} name="name" label="Name" />
      <FormText control={form.control} name="city" label="City" />
      <SaveButton changed />
      <ConflictDialog form={form} title="Two fruits" text="Choose." />
    </ApiForm>
  );
}

async function edit(save: Save) {
  const { user } = renderPart(<Form save={save} />);
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "s");
  await user.click(screen.getByRole("button", { name: "Save" }));
  return user;
}

it("goes on with the version that was stored", async () => {
  const save = vi.fn<Save>(async (values) => ({ ...values, version: 2 }));
  const user = await edit(save);
  const button = screen.getByRole("button", { name: "Save" });
  await waitFor(() => expect(button).toHaveProperty("disabled", true));
  await user.type(screen.getByRole("textbox", { name: "Name" }), "!");
  await user.click(button);
  expect(save).toHaveBeenLastCalledWith(
    { name: "Apples!", city: "Bonn" },
    { ...MINE, name: "Apples", version: 2 },
  );
});

it("settles two versions and saves for the newer one", async () => {
  const save = vi.fn<Save>(async (values) => ({ ...values, version: 3 }));
  save.mockRejectedValueOnce(new ProblemError(problem(412, "stale-version")));
  const user = await edit(save);
  const dialog = await screen.findByRole("dialog", { name: "Two fruits" });
  expect(within(dialog).getAllByRole("radiogroup")).toHaveLength(2);
  await user.click(within(dialog).getByRole("button", { name: "Use this and go on" }));
  await waitFor(() => expect(screen.getByRole("textbox", { name: "City" })).toHaveProperty("value", "Rome"));
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(save).toHaveBeenLastCalledWith({ name: "Apples", city: "Rome" }, THEIRS);
});
