package dev.kontor.approval;

/** How much a risk should weigh in a decision. */
public enum RiskSeverity {
    LOW,
    MEDIUM,
    HIGH
}
