package dev.kontor.goods.offer;

/** A service by its code and name. */
public record ServiceRef(String code, String name) {}
