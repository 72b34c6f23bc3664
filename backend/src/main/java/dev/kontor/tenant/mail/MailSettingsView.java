package dev.kontor.tenant.mail;

import org.jspecify.annotations.Nullable;

/** How mail leaves this server; set where the server is started, not here. */
public record MailSettingsView(
        MailTransport transport, String from, @Nullable String host) {}
