package dev.kontor.customer.request;

import dev.kontor.customer.customer.Texts;
import org.jspecify.annotations.Nullable;

/** Why something was decided: {@code reason} stays with the staff, {@code message} is what the customer reads. */
public record Grounds(@Nullable String reason, @Nullable String message) {

    /** Nothing to be said about it. */
    public static final Grounds NONE = new Grounds(null, null);

    public Grounds {
        message = Texts.orNull(message);
    }
}
