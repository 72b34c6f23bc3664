package dev.kontor.customer.request;

import dev.kontor.base.shared.Problem;
import java.util.List;
import java.util.Map;

/** 409 naming the state and what it allows. */
public final class WrongState extends Problem {

    /** {@code detail} is a sentence. */
    public WrongState(String code, String detail, Enum<?> current, List<? extends Enum<?>> allowed) {
        super(
                409,
                code,
                "Not possible in the present state",
                detail,
                List.of(),
                Map.of("currentState", current, "allowed", allowed));
    }
}
