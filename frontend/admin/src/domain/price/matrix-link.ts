type Owner = { classId?: string | null; customerId?: string | null; listId: string | null };

/** In which of its currencies a class is to be shown there. */
export function matrixCurrency({ classId, customerId, currency }: Owner & { currency: string }) {
  return classId && !customerId ? currency : undefined;
}

/** Where the prices of this list are edited. */
export function matrixOf({ classId, customerId, listId }: Owner) {
  if (customerId) return { kind: "customer", ownerId: customerId } as const;
  return classId
    ? ({ kind: "class", ownerId: classId } as const)
    : ({ kind: "list", ownerId: listId ?? "" } as const);
}
