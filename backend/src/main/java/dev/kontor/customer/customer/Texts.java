package dev.kontor.customer.customer;

import dev.kontor.base.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/** A form sends "" for what was left empty; stored is nothing. */
public final class Texts {

    private Texts() {}

    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The same of an e-mail address, in the one spelling of it. */
    static @Nullable String addressOrNull(@Nullable String text) {
        return orNull(text == null ? null : MailAddress.clean(text));
    }
}
