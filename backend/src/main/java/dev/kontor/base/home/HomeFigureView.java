package dev.kontor.base.home;

import dev.kontor.base.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the start page: {@code count}, and {@code amounts} where it is about money, one for each currency. {@code
 * oldest} is since when the oldest of what waits does. A course has a value for each week; courses of money have their
 * currency.
 */
public record HomeFigureView(
        FigureName name,
        long count,
        List<Money> amounts,
        List<FigurePart> parts,
        @Nullable Instant oldest,
        List<FigureCourse> courses) {

    /** So many of them are this. */
    public record FigurePart(FigurePartName name, long count) {}

    /** What is told apart in a figure. */
    public enum FigurePartName {
        /** Past their target time. */
        OVERDUE,
        /** A finding that stops publications. */
        BLOCKS,
        WARNS,
        INFORMS,
        /** Renewals that have no price. */
        UNPRICED
    }

    /** How it was, or will be, week by week. */
    public record FigureCourse(@Nullable String currency, List<FigurePoint> points) {}

    /** The value of the week that begins on this day. */
    public record FigurePoint(LocalDate from, BigDecimal value) {}

    /** A number of things with their course. */
    public static HomeFigureView counted(
            FigureName name, long count, List<FigurePart> parts, @Nullable Instant oldest, List<FigurePoint> course) {
        List<FigureCourse> courses = course.isEmpty() ? List.of() : List.of(new FigureCourse(null, course));
        return new HomeFigureView(name, count, List.of(), parts, oldest, courses);
    }
}
