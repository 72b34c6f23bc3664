package dev.kontor.goods.offer;

import dev.kontor.base.http.Versioned;
import java.util.List;

/** The conditions that customers can be given. */
public record OrderTermLists(
        List<OrderTermOption> shipping, List<OrderTermOption> payment, List<OrderTermOption> checkout, long version)
        implements Versioned {}
