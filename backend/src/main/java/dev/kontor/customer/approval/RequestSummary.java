package dev.kontor.customer.approval;

import java.util.List;

/** What waits, and where the customers stand with each service (D10-D14). */
public record RequestSummary(long open, long overdue, List<ServiceCounts> byStatus) {

    /** How many customers have each status for one service. */
    public record ServiceCounts(String code, String name, long open, long inactive, long active, long blocked) {}
}
