package dev.kontor.base.history;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change of one thing: who, when, before and after. Only ever added. */
@Entity
@Immutable
@Table(name = "history_event")
public class HistoryEvent extends Owned {

    String subjectType;
    UUID subjectId;

    @Enumerated(EnumType.STRING)
    HistoryAction action;

    Instant occurredAt;

    @Enumerated(EnumType.STRING)
    Actor.Kind actorKind;

    UUID actorId;
    String actorName;
    UUID requestId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<FieldChange> changes;

    @Nullable
    UUID revertsId;

    public UUID subjectId() {
        return subjectId;
    }

    public HistoryAction action() {
        return action;
    }

    public List<FieldChange> changes() {
        return changes;
    }
}
