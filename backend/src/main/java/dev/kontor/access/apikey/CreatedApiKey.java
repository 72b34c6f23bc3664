package dev.kontor.access.apikey;

/** A new key with its secret, which is shown this once. */
public record CreatedApiKey(ApiKeyView key, String secret) {}
