package dev.kontor.customer.registration;

/** Why nothing follows from a registration, although its sender cannot tell. */
public enum DropReason {
    /** The trap for programs was filled. */
    HONEYPOT,
    DISPOSABLE_ADDRESS,
    /** Too many registrations for this e-mail address within an hour. */
    TOO_MANY,
    /** Somebody signs in with this e-mail address already; a mail says so to its owner. Who was rejected may try again. */
    KNOWN_ADDRESS
}
