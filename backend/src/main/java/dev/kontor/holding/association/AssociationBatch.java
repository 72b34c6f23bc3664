package dev.kontor.holding.association;

import java.util.List;

/** Associations that were made or changed together, in the order in which they were asked for. */
public record AssociationBatch(List<AssociationView> items) {}
