package dev.kontor.access.secret;

/** What an authenticator app needs: the secret to type, the address, and the same as a picture (SVG). */
public record TotpSetup(String secret, String uri, String qrSvg) {}
