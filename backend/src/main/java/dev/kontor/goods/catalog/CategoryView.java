package dev.kontor.goods.catalog;

import dev.kontor.base.http.Versioned;
import java.util.UUID;

/** A category of products, such as Domain or Hosting. */
public record CategoryView(UUID id, String name, long productCount, long version) implements Versioned {}
