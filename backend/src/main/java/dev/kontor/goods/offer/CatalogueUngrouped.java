package dev.kontor.goods.offer;

import java.util.UUID;

/** A catalogue left its group. */
public record CatalogueUngrouped(UUID catalogueId) {}
