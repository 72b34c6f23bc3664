package dev.kontor.tenant.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What will happen with a mail, when, and why (L13). {@code code} is stable, {@code reason} is for people. */
public record MailTruth(
        boolean willBeSent,
        @Nullable Instant when,
        @Nullable String reason,
        Code code) {

    /** What there is to say about a mail. */
    public enum Code {
        SENT,
        WAITING,
        RETRYING,
        NO_SERVER,
        CAUGHT,
        GIVEN_UP,
        INTERRUPTED,
        NO_ADDRESS,
        ADDRESS_NOT_ACCEPTED,
        TOO_MANY
    }

    static MailTruth yes(Code code, @Nullable Instant when, @Nullable String reason) {
        return new MailTruth(true, when, reason, code);
    }

    static MailTruth no(Code code, String reason) {
        return new MailTruth(false, null, reason, code);
    }
}
