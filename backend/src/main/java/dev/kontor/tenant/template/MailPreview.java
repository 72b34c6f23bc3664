package dev.kontor.tenant.template;

/** A template filled with samples, as text and as HTML. */
public record MailPreview(String subject, String text, String html) {}
