package dev.kontor.base.home;

import java.util.Optional;

/** Something that somebody should do today. */
public interface TodaySource extends HomePart {

    /** Absent when there is nothing to do. */
    Optional<TodayItem> today();
}
