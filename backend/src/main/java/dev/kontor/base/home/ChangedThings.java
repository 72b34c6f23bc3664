package dev.kontor.base.home;

import dev.kontor.base.history.ThingNames;
import dev.kontor.base.home.HomeChange.ChangedThing;

/** Knows how the things are called whose changes the start page shows. */
public interface ChangedThings extends HomePart, ThingNames {

    ChangedThing kind();

    @Override
    default String subject() {
        return kind().type();
    }
}
