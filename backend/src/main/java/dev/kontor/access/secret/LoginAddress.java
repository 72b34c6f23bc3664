package dev.kontor.access.secret;

import java.util.Locale;

/** The mail address somebody signs in with, in the one spelling that is stored and compared. */
public final class LoginAddress {

    private LoginAddress() {}

    public static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
