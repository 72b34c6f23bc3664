package dev.kontor.identity;

/** A new key with its secret, which is shown this once. */
public record CreatedApiKey(ApiKeyView key, String secret) {}
