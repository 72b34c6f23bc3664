package dev.kontor.registration;

import java.time.Instant;

/** A version that a customer accepted, and when. */
public record AcceptedText(LegalTextView text, Instant acceptedAt) {}
