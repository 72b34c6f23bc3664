package dev.kontor.base.history;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows how things are called, for those who read of them in the history. */
public interface ThingNames {

    /** What their own history is recorded under. */
    String subject();

    /** The fields of histories that hold their ids; none unless histories of other things name them. */
    default Set<String> namedIn() {
        return Set.of();
    }

    /** The field of their own history that holds the name of those that are gone. */
    default String nameField() {
        return "name";
    }

    /** Those of them that are still there, in one statement. */
    Map<UUID, ThingName> names(Collection<UUID> ids);

    /** What it is called and, where it is somebody's, whose it is. */
    record ThingName(String name, @Nullable String of) {}
}
