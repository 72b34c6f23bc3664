package dev.kontor.price.guard;

import dev.kontor.base.http.Versioned;
import java.math.BigDecimal;
import java.util.List;

/** What a reseller wants of the price guard. */
public record GuardPolicyView(BigDecimal minimumMarginPercent, List<GuardRule> rules, long version)
        implements Versioned {

    /** What a finding does; {@code fixed} when that cannot be chosen. */
    public record GuardRule(FindingCode code, Severity severity, boolean fixed) {}
}
