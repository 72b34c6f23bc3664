package dev.kontor.base.home;

import dev.kontor.base.home.HomeFigureView.FigurePoint;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A quarter of a year, week by week. Statements number the weeks as {@code width_bucket(day, starts)} does, from 1. */
public record Weeks(List<LocalDate> starts) {

    private static final int COUNT = 13;

    /** Weeks from Monday on, the last of which is the present one. */
    public static Weeks until(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(monday.minusWeeks(COUNT - 1L));
    }

    /** Of seven days each, the first of which begin today. */
    public static Weeks from(LocalDate today) {
        return of(today);
    }

    private static Weeks of(LocalDate first) {
        return new Weeks(
                Stream.iterate(first, start -> start.plusWeeks(1)).limit(COUNT).toList());
    }

    public LocalDate first() {
        return starts.getFirst();
    }

    /** When the last one begins. */
    public LocalDate last() {
        return starts.getLast();
    }

    /** The first day that is in none of them. */
    public LocalDate end() {
        return last().plusWeeks(1);
    }

    /** One for each week, made of its first day and its number. */
    public <T> List<T> each(BiFunction<LocalDate, Integer, T> made) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> made.apply(starts.get(i), i + 1))
                .toList();
    }

    /** A course of these values by the numbers of the weeks; what is absent is zero. */
    public List<FigurePoint> course(Map<Integer, BigDecimal> values) {
        return each((start, number) -> new FigurePoint(start, values.getOrDefault(number, BigDecimal.ZERO)));
    }
}
