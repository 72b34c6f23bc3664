import { ProblemError } from "@kontor/api/problem";
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { problem } from "../test/fake-api";
import { renderPart } from "../test/render-part";
import { z } from "../zod";
import { ApiForm, SaveButton } from "./api-form";
import { FormText } from "./fields";
import { type ApiFormOptions, useApiForm } from "./use-api-form";

const schema = z.object({ name: z.string().min(1, "Name it."), place: z.object({ city: z.string() }) });

type Values = z.infer<typeof schema>;

type Props = Partial<ApiFormOptions<Values>> & { guard?: "page" | "dialog" };

const VALUES = { name: "Fruit", place: { city: "Bonn" } };

function Form({ guard, save = async () => {}, ...options }: Props) {
  const form = useApiForm({ schema, values: VALUES, save, ...options });
  return (
    <ApiForm form={form} guard={guard}>
      <FormText control={form.control} name="name" label="Name" />
      <FormText control={form.control} name="place.city" label="City" />
      <SaveButton changed />
    </ApiForm>
  );
}

function refused(...errors: { pointer: string; code: string; detail: string }[]) {
  return async () => {
    throw new ProblemError(problem(422, "invalid", { errors }));
  };
}

const CITY = { pointer: "/place/city", code: "x", detail: "No such city." };
const ELSEWHERE = { pointer: "/other", code: "y", detail: "Something else." };

function input(name: string) {
  return screen.findByRole("textbox", { name });
}

it("sends what was typed, once something was", async () => {
  const save = vi.fn(async () => {});
  const { user } = renderPart(<Form save={save} />);
  const button = await screen.findByRole("button", { name: "Save" });
  expect(button).toHaveProperty("disabled", true);
  await user.type(await input("Name"), "s");
  await user.click(button);
  expect(save).toHaveBeenCalledWith({ name: "Fruits", place: { city: "Bonn" } });
});

it("does not send what the schema minds", async () => {
  const save = vi.fn(async () => {});
  const { user } = renderPart(<Form save={save} />);
  await user.clear(await input("Name"));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Name it.")).toBeDefined();
  expect(save).not.toHaveBeenCalled();
});

it("shows a refusal at its field, goes there, and says the rest above", async () => {
  const { user } = renderPart(<Form save={refused(ELSEWHERE, CITY)} />);
  await user.type(await input("Name"), "s");
  await user.click(screen.getByRole("button", { name: "Save" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Something else.");
  expect(alert.textContent).not.toContain("No such city.");
  const city = await input("City");
  expect(city.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("No such city.")).toBeDefined();
  expect(document.activeElement).toBe(city);
});

it("takes back what it said above once the fields are right", async () => {
  const { user } = renderPart(<Form save={refused(CITY)} />);
  await user.type(await input("Name"), "s");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("alert")).toBeDefined();
  await user.type(await input("City"), "n");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

it("knows a field by another name of the request, and where to go on", async () => {
  const pointerOf = (pointer: string) => pointer.replace("/town", "/place/city");
  const save = refused({ ...CITY, pointer: "/town" });
  const { user } = renderPart(<Form save={save} pointerOf={pointerOf} refocus="name" />);
  await user.type(await input("Name"), "s");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("No such city.")).toBeDefined();
  expect(document.activeElement).toBe(await input("Name"));
});

it("says nothing of a failure that was taken care of", async () => {
  const onFailed = vi.fn(() => true);
  const { user } = renderPart(<Form save={refused(CITY)} onFailed={onFailed} />);
  await user.type(await input("Name"), "s");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
  expect(screen.queryByRole("alert")).toBeNull();
});

it("asks before what is unsaved is lost, also after a refusal", async () => {
  const { user, leave } = renderPart(<Form guard="page" save={refused(CITY)} />);
  await user.type(await input("Name"), "s");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("No such city.");
  leave();
  expect(await screen.findByRole("dialog")).toBeDefined();
});

it("lets go of what was sent", async () => {
  const save = vi.fn(async () => {});
  const { user, leave } = renderPart(<Form guard="page" save={save} />);
  await user.type(await input("Name"), "s");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  leave();
  expect(await screen.findByText("Somewhere else")).toBeDefined();
});

/** A page whose form stays: what was saved comes back as what is stored. */
function Page() {
  const [values, setValues] = useState(VALUES);
  return (
    <Form guard="page" follow values={values} save={async ({ name, place }) => setValues({ name, place })} />
  );
}

it("takes over what is stored, and minds what is typed afterwards", async () => {
  const { user, leave } = renderPart(<Page />);
  await user.type(await input("Name"), "s");
  const button = screen.getByRole("button", { name: "Save" });
  await user.click(button);
  await waitFor(() => expect(button).toHaveProperty("disabled", true));
  await user.type(await input("Name"), "!");
  expect(button).toHaveProperty("disabled", false);
  leave();
  expect(await screen.findByRole("dialog")).toBeDefined();
});
