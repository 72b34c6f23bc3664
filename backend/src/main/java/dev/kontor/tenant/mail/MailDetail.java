package dev.kontor.tenant.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it was written. Neither text nor HTML when it holds a secret, unless this server's catcher has it. */
public record MailDetail(
        MailView mail, @Nullable String text, @Nullable String html, boolean confidential, List<MailAttemptView> log) {}
