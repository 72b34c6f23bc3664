package dev.kontor.base.home;

import dev.kontor.base.home.HomeChange.ChangedThing;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows how the things are called whose history it writes. */
public interface ChangedThings extends HomePart {

    ChangedThing kind();

    /** Those of them that are still there, in one statement. */
    Map<UUID, ThingName> names(Collection<UUID> ids);

    /** What it is called and, where it is somebody's, whose it is. */
    record ThingName(String name, @Nullable String of) {}
}
