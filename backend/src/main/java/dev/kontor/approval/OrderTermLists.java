package dev.kontor.approval;

import dev.kontor.http.Versioned;
import java.util.List;

/** The conditions that customers can be given. */
public record OrderTermLists(
        List<OrderTermOption> shipping, List<OrderTermOption> payment, List<OrderTermOption> checkout, long version)
        implements Versioned {}
