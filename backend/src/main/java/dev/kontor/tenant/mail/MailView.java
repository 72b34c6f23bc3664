package dev.kontor.tenant.mail;

import dev.kontor.tenant.template.MailKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail without its text: to whom, about what, and what became or will become of it (L13). */
public record MailView(
        UUID id,
        MailKind kind,
        MailStatus status,
        String to,
        @Nullable String toName,
        @Nullable UUID customerId,
        @Nullable String customerName,
        String subject,
        String language,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant nextTryAt,
        int attempts,
        MailTruth truth,
        boolean resendable) {}
