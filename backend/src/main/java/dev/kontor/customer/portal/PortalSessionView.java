package dev.kontor.customer.portal;

/** A fresh access token with its lifetime in seconds, and whom it is for. */
public record PortalSessionView(String accessToken, long expiresIn, MeView me) {}
