package dev.kontor.holding.association;

import jakarta.validation.constraints.NotNull;

/** What somebody said about the next renewal. */
public enum RenewalAnswer {
    RENEW,
    END;

    /** Whether the next period is wanted. */
    public record RenewalAnswerInput(@NotNull RenewalAnswer answer) {}
}
