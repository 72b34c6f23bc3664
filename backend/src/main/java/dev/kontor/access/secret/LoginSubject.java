package dev.kontor.access.secret;

import java.util.UUID;

/** Somebody with a password: a member of the staff or a person of a customer. */
public record LoginSubject(Kind kind, UUID id) {

    /** Whose login. */
    public enum Kind {
        STAFF,
        CUSTOMER
    }
}
