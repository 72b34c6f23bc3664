package dev.kontor.base.admission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets as many in as the server can work for. The others wait for as long as is worth it, by what requests have taken
 * lately, or are told at once to come back. Neither bulk nor one part of the API ever takes all connections to the
 * database, and what is critical has some places of its own.
 */
final class Gate {

    /** After so many failures of a part in a row, only so many at a time try whether it works again. */
    private static final int FAILURES = 3;

    private static final int PROBES = 2;
    private static final long TROUBLE = Duration.ofSeconds(5).toNanos();
    private static final int MOST_WAITING = 1_000;
    private static final double WEIGHT = 0.1;
    /** Whoever is told only after having waited has waited for nothing, and a guess may be too low by half. */
    private static final double WORTH = 0.5;

    private final int places;
    private final int ofBulk;
    private final int ofCritical;
    private final int ofPart;
    private final LongSupplier nanos;
    private final Map<Urgency, WaitingLine> lines = new EnumMap<>(Urgency.class);
    private final Map<Urgency, Integer> inside = new EnumMap<>(Urgency.class);
    private final Map<String, Part> parts = new HashMap<>();
    private double usual = TimeUnit.MILLISECONDS.toNanos(10);
    private double usualOfBulk = TimeUnit.MILLISECONDS.toNanos(100);

    Gate(int connections, LongSupplier nanos) {
        // some are not with the database just now
        this.places = connections + connections / 2;
        this.ofBulk = Math.max(1, connections / 4);
        this.ofCritical = Math.max(1, connections / 4);
        this.ofPart = Math.max(1, connections * 2 / 3);
        this.nanos = nanos;
        for (Urgency urgency : Urgency.values()) {
            lines.put(urgency, new WaitingLine());
            inside.put(urgency, 0);
        }
    }

    /** The requests of one part of the API that are under way, and how it fared lately. */
    private static final class Part {
        private int inside;
        private int failures;
        private long failed;

        boolean isTroubled(long now) {
            return failures >= FAILURES && now - failed < TROUBLE;
        }

        void end(boolean inVain, long now) {
            inside--;
            failures = inVain ? failures + 1 : 0;
            failed = now;
        }
    }

    void enter(Visit visit) {
        List<Runnable> told = new ArrayList<>(1);
        synchronized (this) {
            long now = nanos.getAsLong();
            visit.arrive(now);
            if (isClosed(parts.get(visit.part()), now)) {
                told.add(visit.refuse());
            } else if (hasPlace(visit)) {
                // nobody waits who could have it
                told.add(begin(visit, now));
            } else if (isWorthIt(visit)) {
                line(visit.urgency()).add(visit);
            } else {
                told.add(visit.refuse());
            }
        }
        told.forEach(Runnable::run);
    }

    /** {@code failed}: it could not be answered for now. Those who gave up waiting leave, too. */
    void leave(Visit visit, boolean failed) {
        List<Runnable> told = new ArrayList<>(1);
        synchronized (this) {
            boolean wasInside = visit.isInside();
            visit.leave();
            if (!wasInside) {
                line(visit.urgency()).remove(visit);
                return;
            }
            long now = nanos.getAsLong();
            inside.merge(visit.urgency(), -1, Integer::sum);
            part(visit).end(failed, now);
            if (visit.urgency() == Urgency.BULK) {
                usualOfBulk += WEIGHT * (visit.took(now) - usualOfBulk);
            } else {
                usual += WEIGHT * (visit.took(now) - usual);
            }
            fill(now, told);
        }
        told.forEach(Runnable::run);
    }

    /** Somebody else has the place until {@link #stepBack}. */
    void stepAside(Visit visit) {
        List<Runnable> told = new ArrayList<>(1);
        synchronized (this) {
            if (!visit.isInside()) {
                return;
            }
            long now = nanos.getAsLong();
            visit.stepAside(now);
            inside.merge(visit.urgency(), -1, Integer::sum);
            part(visit).inside--;
            fill(now, told);
        }
        told.forEach(Runnable::run);
    }

    synchronized void stepBack(Visit visit) {
        if (!visit.isGone() && !visit.isInside()) {
            visit.stepBack(nanos.getAsLong());
            inside.merge(visit.urgency(), 1, Integer::sum);
            part(visit).inside++;
        }
    }

    /** Whoever has waited too long is told so. */
    void lookAfter() {
        List<Runnable> told = new ArrayList<>();
        synchronized (this) {
            long now = nanos.getAsLong();
            lines.values().forEach(line -> line.tired(now).forEach(visit -> told.add(visit.refuse())));
            parts.values().removeIf(part -> part.inside == 0 && !part.isTroubled(now));
            fill(now, told);
        }
        told.forEach(Runnable::run);
    }

    private static boolean isClosed(@Nullable Part part, long now) {
        return part != null && part.isTroubled(now) && part.inside >= PROBES;
    }

    private Part part(Visit visit) {
        return parts.computeIfAbsent(visit.part(), name -> new Part());
    }

    private void fill(long now, List<Runnable> told) {
        for (Urgency urgency : Urgency.values()) {
            Optional<Visit> next = next(urgency);
            while (next.isPresent()) {
                Visit visit = next.get();
                told.add(visit.isTired(now) ? visit.refuse() : begin(visit, now));
                next = next(urgency);
            }
        }
    }

    private Optional<Visit> next(Urgency urgency) {
        return hasPlace(urgency) ? line(urgency).next(this::hasPlace) : Optional.empty();
    }

    private Runnable begin(Visit visit, long now) {
        visit.begin(now);
        inside.merge(visit.urgency(), 1, Integer::sum);
        part(visit).inside++;
        return visit.admit();
    }

    private boolean hasPlace(Visit visit) {
        Part part = parts.get(visit.part());
        return hasPlace(visit.urgency()) && (part == null || part.inside < ofPart);
    }

    private boolean hasPlace(Urgency urgency) {
        int all = inside(Urgency.CRITICAL) + inside(Urgency.NORMAL) + inside(Urgency.BULK);
        return switch (urgency) {
            case CRITICAL -> all < places + ofCritical;
            case NORMAL -> all < places;
            case BULK -> all < places && inside(Urgency.BULK) < ofBulk;
        };
    }

    /** Bulk waits for its like, but not where others wait already. */
    private boolean isWorthIt(Visit visit) {
        if (visit.urgency() == Urgency.BULK) {
            return line(Urgency.NORMAL).size() == 0 && isWorthIt(visit, usualOfBulk, ofBulk);
        }
        Part part = parts.get(visit.part());
        return isWorthIt(visit, usual, part != null && part.inside >= ofPart ? ofPart : places);
    }

    private boolean isWorthIt(Visit visit, double took, int atATime) {
        WaitingLine line = line(visit.urgency());
        double expected = took * line.before(visit.caller()) / atATime;
        return line.size() < MOST_WAITING
                && expected < WORTH * visit.urgency().patience().toNanos();
    }

    private WaitingLine line(Urgency urgency) {
        return lines.getOrDefault(urgency, new WaitingLine());
    }

    private int inside(Urgency urgency) {
        return inside.getOrDefault(urgency, 0);
    }
}
