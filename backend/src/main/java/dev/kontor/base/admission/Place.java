package dev.kontor.base.admission;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The place that a request has at the gate while something is done for it. */
public final class Place {

    private static final String KEY = Place.class.getName();

    private final Gate gate;
    private final Visit visit;

    Place(Gate gate, Visit visit) {
        this.gate = gate;
        this.visit = visit;
    }

    void take() {
        Vertx.currentContext().putLocal(KEY, this);
    }

    /**
     * Waits for something else than the database, which others can ask in the meantime. Afterwards the request goes on at
     * once, as whoever is done waiting holds up nobody for long.
     */
    public static <T> T leftWhile(Supplier<T> waiting) {
        Place place = current();
        if (place == null) {
            return waiting.get();
        }
        place.gate.stepAside(place.visit);
        try {
            return waiting.get();
        } finally {
            place.gate.stepBack(place.visit);
        }
    }

    private static @Nullable Place current() {
        Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(KEY);
    }
}
