package dev.kontor.access.workspace;

import java.time.Instant;
import java.util.UUID;

/** A page that a person marked with the star (E13). */
public record FavouriteView(UUID id, String path, String label, Instant createdAt) {}
