package dev.kontor.holding.association;

import jakarta.validation.constraints.NotNull;

/** Whether the next period is wanted. */
public record RenewalAnswerInput(@NotNull RenewalAnswer answer) {}
