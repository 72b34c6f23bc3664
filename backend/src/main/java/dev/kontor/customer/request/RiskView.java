package dev.kontor.customer.request;

/** Something about a request that whoever decides should know, such as a disposable mail address. */
public record RiskView(String code, RiskSeverity severity, String detail) {

    /** How much a risk should weigh in a decision. */
    public enum RiskSeverity {
        LOW,
        MEDIUM,
        HIGH
    }
}
