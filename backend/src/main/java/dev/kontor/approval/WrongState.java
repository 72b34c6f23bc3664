package dev.kontor.approval;

import dev.kontor.shared.Problem;
import java.util.List;
import java.util.Map;

/** 409 naming the state and what it allows. */
final class WrongState extends Problem {

    private WrongState(String code, String detail, Enum<?> current, List<? extends Enum<?>> allowed) {
        super(
                409,
                code,
                "Not possible in the present state",
                detail,
                List.of(),
                Map.of("currentState", current, "allowed", allowed));
    }

    static WrongState of(RelationshipStatus current, RelationshipStatus wanted) {
        String detail = "A relationship that is %s cannot become %s.".formatted(current, wanted);
        return new WrongState("wrong-state", detail, current, current.allowed());
    }

    static WrongState of(RequestStatus current) {
        String detail = "The request is not open any more: it is %s.".formatted(current);
        return new WrongState("wrong-state", detail, current, current.allowed());
    }

    /** A service or catalogue is released only while the relationship is active (D5, D14). */
    static WrongState notActive(RelationshipStatus current) {
        String code = current == RelationshipStatus.BLOCKED ? "relationship-blocked" : "relationship-not-active";
        String detail = "The relationship is %s; activate it first.".formatted(current);
        return new WrongState(code, detail, current, current.allowed());
    }
}
