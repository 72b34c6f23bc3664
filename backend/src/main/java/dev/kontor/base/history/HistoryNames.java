package dev.kontor.base.history;

import dev.kontor.base.history.ThingNames.ThingName;
import dev.kontor.base.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the things are called that changes name by their ids: as they are now, or as they were when they were deleted. */
@ApplicationScoped
public class HistoryNames {

    private final List<ThingNames> things;
    private final Sql sql;

    HistoryNames(@All List<ThingNames> things, Sql sql) {
        this.things = things;
        this.sql = sql;
    }

    /** By id; one statement for each kind of thing that is named, a second one when one of them is gone. */
    public Map<String, String> of(Collection<FieldChange> changes) {
        Map<String, String> names = new HashMap<>();
        for (ThingNames kind : things) {
            Set<UUID> ids = changes.stream()
                    .filter(change -> kind.namedIn().contains(change.field()))
                    .flatMap(change -> Stream.of(ids(change.before()), ids(change.after())))
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                add(names, kind, ids);
            }
        }
        return names;
    }

    private void add(Map<String, String> names, ThingNames kind, Set<UUID> ids) {
        Map<UUID, ThingName> present = kind.names(ids);
        present.forEach((id, name) -> names.put(id.toString(), name.name()));
        Set<UUID> gone = new HashSet<>(ids);
        gone.removeAll(present.keySet());
        if (!gone.isEmpty()) {
            before(kind, gone).forEach((id, name) -> names.put(id.toString(), name));
        }
    }

    private Map<UUID, String> before(ThingNames kind, Set<UUID> gone) {
        return sql.query("""
                        select distinct on (h.subject_id) h.subject_id, c.change ->> 'before' as name
                          from history_event h
                          join history_detail d on d.reseller_id = h.reseller_id and d.event_id = h.id
                         cross join lateral jsonb_array_elements(d.changes) as c (change)
                         where h.reseller_id = :reseller and h.subject_type = :subject
                           and h.subject_id = any (cast(:ids as uuid[])) and h.action = 'DELETED'
                           and c.change ->> 'field' = :field and c.change ->> 'before' is not null
                         order by h.subject_id, h.id desc""")
                .bind("subject", kind.subject())
                .bind("field", kind.nameField())
                .array("ids", gone)
                .map(UUID.class, String.class);
    }

    /** What is no id, as something else stood there before, names nothing. */
    private static Set<UUID> ids(@Nullable Object value) {
        return Stream.of(value instanceof Collection<?> many ? many.toArray() : new Object[] {value})
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(text -> text.length() == 36)
                .map(HistoryNames::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
