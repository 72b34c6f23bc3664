package dev.kontor.mail;

/** A template filled with samples, as text and as HTML. */
public record MailPreview(String subject, String text, String html) {}
