package dev.kontor.customer.request;

/** How much a risk should weigh in a decision. */
public enum RiskSeverity {
    LOW,
    MEDIUM,
    HIGH
}
