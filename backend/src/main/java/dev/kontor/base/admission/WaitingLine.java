package dev.kontor.base.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who waits. Callers take turns, however many requests each of them has. */
final class WaitingLine {

    private final Map<String, Deque<Visit>> callers = new LinkedHashMap<>();
    private int size;

    void add(Visit visit) {
        callers.computeIfAbsent(visit.caller(), caller -> new ArrayDeque<>()).add(visit);
        size++;
    }

    /** The one whose turn it is among those who could begin; its caller is the last one then. */
    Optional<Visit> next(Predicate<Visit> ready) {
        Optional<Visit> next = callers.values().stream()
                .flatMap(visits -> visits.stream().filter(ready).limit(1))
                .findFirst();
        next.ifPresent(this::takeTurn);
        return next;
    }

    private void takeTurn(Visit visit) {
        remove(visit);
        Deque<Visit> others = callers.remove(visit.caller());
        if (others != null) {
            callers.put(visit.caller(), others);
        }
    }

    void remove(Visit visit) {
        Deque<Visit> visits = callers.get(visit.caller());
        if (visits != null && visits.remove(visit)) {
            size--;
            if (visits.isEmpty()) {
                callers.remove(visit.caller());
            }
        }
    }

    /** Those who have waited too long, each caller's first ones. */
    List<Visit> tired(long now) {
        List<Visit> tired = new ArrayList<>();
        callers.values()
                .forEach(visits ->
                        visits.stream().takeWhile(visit -> visit.isTired(now)).forEach(tired::add));
        tired.forEach(this::remove);
        return tired;
    }

    /** How many have their turn before another one of this caller. */
    int before(String caller) {
        Deque<Visit> own = callers.get(caller);
        int rounds = own == null ? 1 : own.size() + 1;
        return Math.min(size, rounds * callers.size());
    }

    int size() {
        return size;
    }
}
