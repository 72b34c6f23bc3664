package dev.kontor.tenant.mail;

import dev.kontor.tenant.template.MailKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that is to be delivered now; {@code attempts} were made before. */
record Letter(
        UUID id,
        MailKind kind,
        String resellerName,
        String recipient,
        @Nullable String recipientName,
        String subject,
        String text,
        int attempts) {}
