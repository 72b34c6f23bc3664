package dev.kontor.goods.offer;

import java.util.UUID;

/** A catalogue came into this group, or the group became exclusive or stopped being so; observers may refuse with a 409. */
public record CatalogueGroupChanged(UUID groupId) {}
