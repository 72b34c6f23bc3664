import { fieldOf } from "@kontor/api/problem";
import type { FieldValues, Path } from "react-hook-form";
import { z } from "../zod";

type Type = z.core.$ZodType | undefined;

function isRow(type: Type): boolean {
  return type instanceof z.ZodObject;
}

function memberOf(type: Type, name: string): Type {
  if (type instanceof z.ZodObject) return type.shape[name];
  if (type instanceof z.ZodRecord) return type.valueType;
  if (type instanceof z.ZodArray && isRow(type.element) && /^\d+$/.test(name)) return type.element;
  return undefined;
}

/** One input of a form; rows are many, and a switch has no place for a message. */
function isInput(type: Type): boolean {
  if (type === undefined || type instanceof z.ZodObject || type instanceof z.ZodRecord) return false;
  return !(type instanceof z.ZodBoolean || (type instanceof z.ZodArray && isRow(type.element)));
}

function isField<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  name: string,
): name is Path<Values> {
  return isInput(name.split(".").reduce<Type>(memberOf, schema));
}

/** The field at which a message about this part of the request is shown: its own, or the one that holds it. */
export function fieldAt<Values extends FieldValues>(schema: z.ZodType<Values, Values>, pointer: string) {
  const parts = fieldOf(pointer).split(".");
  const names = parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
  return names.find((name) => isField(schema, name));
}

/** Every value that can be compared and chosen for itself, by its name in the form. */
export function valueNames(type: z.core.$ZodType, name = ""): string[] {
  if (type instanceof z.ZodObject) {
    return Object.entries(type.shape).flatMap(([key, member]) =>
      valueNames(member, name === "" ? key : `${name}.${key}`),
    );
  }
  return isInput(type) || type instanceof z.ZodBoolean ? [name] : [];
}
