package dev.kontor.goods.offer;

import dev.kontor.base.shared.Versioned;
import org.jspecify.annotations.Nullable;

/** A service that a reseller releases to customers; one that is not active is not on offer any more. */
public record ServiceView(
        String code, String name, @Nullable String description, int position, boolean active, long version)
        implements Versioned {}
