package dev.kontor.tenant.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try to deliver a mail; {@code detail} is what the mail server said. */
public record MailAttemptView(
        Instant at, boolean delivered, @Nullable String detail) {}
