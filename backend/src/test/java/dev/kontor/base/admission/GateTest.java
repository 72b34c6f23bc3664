package dev.kontor.base.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is let in, who waits and who is told to come back. A gate of 12 connections has 18 places, 8 for one part. */
class GateTest {

    private static final int PLACES = 18;
    private static final int OF_PART = 8;

    private long now;
    private final Gate gate = new Gate(12, () -> now);
    private final List<String> inside = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private Visit visit(Urgency urgency, String caller, String part) {
        Visit visit = new Visit(urgency, caller, part, () -> inside.add(caller), () -> refused.add(caller));
        gate.enter(visit);
        return visit;
    }

    private Visit normal(String caller, int number) {
        return visit(Urgency.NORMAL, caller, "part" + number);
    }

    private List<Visit> fill(String caller) {
        return IntStream.range(0, PLACES).mapToObj(i -> normal(caller, i)).toList();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void callersTakeTurnsHoweverManyRequestsOneHas() {
        List<Visit> busy = fill("flood");
        IntStream.range(0, 50).forEach(i -> normal("flood", i));
        normal("neighbour", 0);
        normal("neighbour", 1);
        inside.clear();
        busy.subList(0, 4).forEach(visit -> gate.leave(visit, false));
        assertThat(inside).containsExactly("flood", "neighbour", "flood", "neighbour");
        assertThat(refused).isEmpty();
    }

    @Test
    void whatIsWorthNoWaitIsRefusedAtOnceByWhatRequestsTookLately() {
        IntStream.range(0, 100).forEach(i -> {
            Visit visit = normal("slow", i);
            pass(Duration.ofMillis(500));
            gate.leave(visit, false);
        });
        fill("flood");
        inside.clear();
        // at half a second each, 18 at a time, half of the patience is enough for some 27 of them
        IntStream.range(0, 100).forEach(i -> normal("flood", i));
        assertThat(refused).hasSizeBetween(70, 76);
        normal("neighbour", 0);
        assertThat(refused).doesNotContain("neighbour");
    }

    @Test
    void whoHasWaitedForTooLongIsToldSo() {
        fill("flood");
        normal("late", 0);
        pass(Duration.ofMillis(1400));
        gate.lookAfter();
        assertThat(refused).isEmpty();
        pass(Duration.ofMillis(200));
        gate.lookAfter();
        assertThat(refused).containsExactly("late");
    }

    @Test
    void whoGaveUpWaitingTakesNoPlace() {
        List<Visit> busy = fill("flood");
        Visit gone = normal("gone", 0);
        normal("patient", 0);
        gate.leave(gone, false);
        gate.leave(busy.getFirst(), false);
        assertThat(inside).doesNotContain("gone").contains("patient");
        gate.leave(busy.getLast(), false);
        normal("next", 0);
        assertThat(inside).contains("next");
    }

    @Test
    void criticalHasPlacesOfItsOwnAndGoesFirst() {
        List<Visit> busy = fill("flood");
        normal("waiting", 0);
        IntStream.range(0, 3).forEach(i -> visit(Urgency.CRITICAL, "login" + i, "auth"));
        assertThat(inside).contains("login0", "login1", "login2").doesNotContain("waiting");
        visit(Urgency.CRITICAL, "login3", "auth");
        gate.leave(busy.get(0), false);
        assertThat(inside).contains("login3").doesNotContain("waiting");
    }

    @Test
    void bulkTakesAQuarterAndDoesNotWaitWhereOthersDo() {
        IntStream.range(0, 10).forEach(i -> visit(Urgency.BULK, "export" + i, "part" + i));
        assertThat(inside).containsExactly("export0", "export1", "export2");
        assertThat(refused).isEmpty();
        fill("flood");
        assertThat(inside.stream().filter("flood"::equals)).hasSize(PLACES - 3);
        visit(Urgency.BULK, "export10", "part");
        assertThat(refused).containsExactly("export10");
    }

    @Test
    void bulkWaitsForItsLikeAsLongAsThatIsWorthIt() {
        IntStream.range(0, 100).forEach(i -> {
            Visit visit = visit(Urgency.BULK, "program", "exports");
            pass(Duration.ofSeconds(1));
            gate.leave(visit, false);
        });
        inside.clear();
        // a second each, three at a time: half of the patience is enough for some eight
        IntStream.range(0, 20).forEach(i -> visit(Urgency.BULK, "program", "exports"));
        assertThat(inside).hasSize(3);
        assertThat(refused).hasSizeBetween(8, 10);
    }

    @Test
    void onePartNeverTakesAllConnections() {
        IntStream.range(0, 30).forEach(i -> visit(Urgency.NORMAL, "reader", "customers"));
        assertThat(inside).hasSize(OF_PART);
        visit(Urgency.NORMAL, "reader", "products");
        assertThat(inside).hasSize(OF_PART + 1);
    }

    @Test
    void partThatFailsIsOnlyProbedUntilItWorksAgain() {
        List<Visit> locked = IntStream.range(0, OF_PART)
                .mapToObj(i -> visit(Urgency.NORMAL, "reader", "customers"))
                .toList();
        pass(Duration.ofSeconds(2));
        locked.forEach(visit -> gate.leave(visit, true));
        inside.clear();
        Visit probe = visit(Urgency.NORMAL, "probe", "customers");
        IntStream.range(0, 5).forEach(i -> visit(Urgency.NORMAL, "probe", "customers"));
        assertThat(inside).containsExactly("probe", "probe");
        assertThat(refused).hasSize(4);
        visit(Urgency.NORMAL, "other", "products");
        assertThat(inside).contains("other");
        gate.leave(probe, false);
        IntStream.range(0, 5).forEach(i -> visit(Urgency.NORMAL, "healed", "customers"));
        assertThat(inside).contains("healed");
        assertThat(refused).doesNotContain("healed");
    }

    @Test
    void whoWaitsForSomethingElseKeepsNoPlace() {
        List<Visit> hashing = fill("office");
        normal("waiting", 0);
        assertThat(inside).doesNotContain("waiting");
        gate.stepAside(hashing.getFirst());
        assertThat(inside).contains("waiting");
        gate.stepBack(hashing.getFirst());
        normal("late", 1);
        gate.leave(hashing.getFirst(), false);
        assertThat(inside).doesNotContain("late");
        gate.leave(hashing.getLast(), false);
        assertThat(inside).contains("late");
    }

    @Test
    void whatWasSpentBesideTheGateMakesNobodyGiveUp() {
        IntStream.range(0, 100).forEach(i -> {
            Visit visit = normal("office", i);
            gate.stepAside(visit);
            pass(Duration.ofSeconds(2));
            gate.stepBack(visit);
            gate.leave(visit, false);
        });
        fill("office");
        IntStream.range(0, 40).forEach(i -> normal("office", i));
        assertThat(refused).isEmpty();
    }

    @Test
    void whoHungUpBesideTheGateTakesNoPlace() {
        List<Visit> hashing = fill("office");
        gate.stepAside(hashing.getFirst());
        gate.leave(hashing.getFirst(), false);
        gate.stepBack(hashing.getFirst());
        normal("next", 0);
        assertThat(inside).contains("next");
    }
}
