package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Problem;
import java.util.List;
import java.util.Map;

/** 409 naming the state and what it allows. */
public final class WrongState extends Problem {

    private WrongState(String code, String detail, Enum<?> current, List<? extends Enum<?>> allowed) {
        super(
                409,
                code,
                "Not possible in the present state",
                detail,
                List.of(),
                Map.of("currentState", current, "allowed", allowed));
    }

    public static WrongState of(RelationshipStatus current, RelationshipStatus wanted) {
        String detail = "A relationship that is %s cannot become %s.".formatted(current, wanted);
        return new WrongState("wrong-state", detail, current, current.allowed());
    }

    /** Of something else that has states; {@code detail} is a sentence. */
    public static WrongState of(Enum<?> current, List<? extends Enum<?>> allowed, String detail) {
        return new WrongState("wrong-state", detail, current, allowed);
    }

    /** A service or catalogue is released only while the relationship is active (D5, D14). */
    public static WrongState notActive(RelationshipStatus current) {
        String code = current == RelationshipStatus.BLOCKED ? "relationship-blocked" : "relationship-not-active";
        String detail = "The relationship is %s; activate it first.".formatted(current);
        return new WrongState(code, detail, current, current.allowed());
    }
}
