package dev.kontor.access.secret;

import com.fasterxml.jackson.annotation.JsonValue;

/** A password as it is stored; never printed. */
public record PasswordHash(String text) {

    /** Nothing that is written down says more, and the retry of a request is the same whatever the salt. */
    @JsonValue
    @Override
    public String toString() {
        return "***";
    }
}
