type Owner = { classId?: string | null; customerId?: string | null; listId: string | null };

/** Where the prices of this list are edited. */
export function matrixOf({ classId, customerId, listId }: Owner) {
  if (customerId) return { kind: "customer", ownerId: customerId } as const;
  return classId
    ? ({ kind: "class", ownerId: classId } as const)
    : ({ kind: "list", ownerId: listId ?? "" } as const);
}
