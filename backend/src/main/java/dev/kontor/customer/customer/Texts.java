package dev.kontor.customer.customer;

import org.jspecify.annotations.Nullable;

/** A form sends "" for what was left empty; stored is nothing. */
public final class Texts {

    private Texts() {}

    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
