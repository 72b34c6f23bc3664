package dev.kontor.price.guard;

import java.time.LocalDate;
import java.util.List;

/** Prices to look at, per rule. {@code hasCosts} is false without any cost list: then no price can lack a cost. */
public record FindingSummary(List<FindingCount> items, LocalDate on, boolean hasCosts) {

    /** How many findings of a code there are, at how many customers. */
    public record FindingCount(FindingCode code, Severity severity, long findings, long customers) {}
}
