package dev.kontor.tenant.mail;

import dev.kontor.tenant.template.MailKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as it is stored. */
record MailRow(
        UUID id,
        MailKind kind,
        MailStatus status,
        String recipient,
        @Nullable String recipientName,
        @Nullable UUID customerId,
        @Nullable String customerName,
        String subject,
        String language,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant nextTryAt,
        int attempts,
        MailTruth.Code code,
        @Nullable String reason,
        @Nullable String text) {}
