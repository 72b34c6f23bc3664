package dev.kontor.approval;

/** A service by its code and name. */
public record ServiceRef(String code, String name) {}
