package dev.kontor.customer.life;

import dev.kontor.base.shared.Problem;
import java.util.List;
import java.util.Map;

/** 409 with {@code count}: somebody has to decide what becomes of what a customer still has. */
final class StillHas extends Problem {

    StillHas(long count) {
        super(
                409,
                "still-has",
                "Not possible in the present state",
                "The customer still has %d associations; say whether they end or whose they become.".formatted(count),
                List.of(),
                Map.of("count", count));
    }
}
