package dev.kontor.access.staff;

/** A fresh access token with its lifetime in seconds, and whom it is for. */
public record SessionView(String accessToken, long expiresInSeconds, CurrentUser user) {}
