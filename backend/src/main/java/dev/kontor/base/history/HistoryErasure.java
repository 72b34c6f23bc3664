package dev.kontor.base.history;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes out of the history what it says of somebody. The events stay, in their order and with their digests, and one more
 * says that and when it was done: without that a detail that is missing was taken away by somebody else.
 */
@ApplicationScoped
public class HistoryErasure {

    /** What the events are called that say that details were erased; their own stay. */
    static final String SUBJECT = "personal-data";

    private final Sql sql;
    private final History history;

    HistoryErasure(Sql sql, History history) {
        this.sql = sql;
        this.history = history;
    }

    /** All values, as texts, that a field of this thing ever had. */
    public List<String> values(String type, UUID id, String field) {
        return sql.query("""
                        select distinct v.value
                          from history_event e
                          join history_detail d on d.reseller_id = e.reseller_id and d.event_id = e.id
                         cross join lateral jsonb_array_elements(d.changes) as c (change)
                         cross join lateral (values (c.change ->> 'before'), (c.change ->> 'after')) as v (value)
                         where e.reseller_id = :reseller and e.subject_type = :type and e.subject_id = :id
                           and c.change ->> 'field' = :field and v.value is not null""")
                .bind("type", type)
                .bind("id", id)
                .bind("field", field)
                .list(String.class);
    }

    /** The things of a type whose field ever had one of these values. */
    public List<UUID> things(String type, String field, Collection<String> values) {
        return sql.query("""
                        select distinct e.subject_id
                          from history_event e
                          join history_detail d on d.reseller_id = e.reseller_id and d.event_id = e.id
                         where e.reseller_id = :reseller and e.subject_type = :type
                           and d.changes @> any (cast(:marks as jsonb[]))""")
                .bind("type", type)
                .array(
                        "marks",
                        values.stream().flatMap(value -> marks(field, value)).toList())
                .list(UUID.class);
    }

    /** As the value before a change and as the one after it. */
    private static Stream<String> marks(String field, String value) {
        return Stream.of("before", "after").map(when -> CanonicalJson.of(List.of(Map.of("field", field, when, value))));
    }

    /** Everything that the events of these things say, and those whose actor is one of them; of how many. */
    @Transactional
    public int erase(UUID whose, Collection<UUID> ids) {
        int erased = sql.query("""
                        delete from history_detail d using history_event e
                         where d.reseller_id = :reseller and e.reseller_id = :reseller and e.id = d.event_id
                           and e.subject_type <> :kept
                           and (e.subject_id = any (cast(:ids as uuid[])) or e.actor_id = any (cast(:ids as uuid[])))""").bind("kept", SUBJECT).array("ids", ids).update();
        history.record(SUBJECT, whose, HistoryAction.DELETED, List.of());
        return erased;
    }
}
