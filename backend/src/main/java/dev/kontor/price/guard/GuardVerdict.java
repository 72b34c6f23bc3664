package dev.kontor.price.guard;

import java.util.List;
import java.util.Map;

/**
 * What the guard says about a change: the first findings, the worst first, how many there are per code and what each of them does, and whether the
 * policy blocks it. Who sees no costs may be blocked by a finding that is not shown.
 */
public record GuardVerdict(
        List<Finding> findings, Map<FindingCode, Long> counts, Map<FindingCode, Severity> severities, boolean blocked) {

    /** Nothing to say. */
    public static final GuardVerdict FINE = new GuardVerdict(List.of(), Map.of(), Map.of(), false);
}
