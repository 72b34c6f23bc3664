package dev.kontor.customer.request;

/** Something about a request that whoever decides should know, such as a disposable mail address. */
public record RiskView(String code, RiskSeverity severity, String detail) {

    /** Somebody decided against this customer already. */
    public static final RiskView REJECTED_BEFORE =
            new RiskView("REJECTED_BEFORE", RiskSeverity.HIGH, "This customer was rejected before.");

    /** How much a risk should weigh in a decision. */
    public enum RiskSeverity {
        LOW,
        MEDIUM,
        HIGH
    }
}
