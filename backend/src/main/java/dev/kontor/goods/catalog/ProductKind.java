package dev.kontor.goods.catalog;

/** What kind of thing is sold (A30). */
public enum ProductKind {
    DOMAIN,
    HOSTING,
    LICENCE,
    SERVICE,
    GOODS
}
