package dev.kontor.customer.terms;

import dev.kontor.customer.site.LegalTextView;
import java.time.Instant;

/** A version that a customer accepted, and when. */
public record AcceptedText(LegalTextView text, Instant acceptedAt) {}
