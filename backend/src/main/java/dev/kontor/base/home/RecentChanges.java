package dev.kontor.base.home;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.history.HistoryNames;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.history.RecentHistory;
import dev.kontor.base.history.RecentHistory.RecentEvent;
import dev.kontor.base.history.ThingNames.ThingName;
import dev.kontor.base.home.HomeChange.ChangedThing;
import dev.kontor.base.shared.CurrentActor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed last, of all that the actor may see: from the history, and from those who know of more. */
@ApplicationScoped
class RecentChanges {

    private static final int SHOWN = 12;
    private static final int FIELDS = 3;

    private final List<ChangedThings> things;
    private final List<ChangeSource> sources;
    private final RecentHistory history;
    private final HistoryNames named;
    private final CurrentActor actor;

    RecentChanges(
            @All List<ChangedThings> things,
            @All List<ChangeSource> sources,
            RecentHistory history,
            HistoryNames named,
            CurrentActor actor) {
        this.things = things;
        this.sources = sources;
        this.history = history;
        this.named = named;
        this.actor = actor;
    }

    List<HomeChange> newest() {
        List<HomeChange> changes = new ArrayList<>(ofHistory());
        HomeParts.seenBy(actor, sources).forEach(source -> changes.addAll(source.newest(SHOWN)));
        changes.sort(Comparator.comparing(HomeChange::at).reversed());
        return changes.stream().limit(SHOWN).toList();
    }

    private List<HomeChange> ofHistory() {
        Map<String, ChangedThings> seen = HomeParts.seenBy(actor, things)
                .collect(Collectors.toMap(one -> one.kind().type(), Function.identity()));
        if (seen.isEmpty()) {
            return List.of();
        }
        List<RecentEvent> events = history.newest(seen.keySet(), SHOWN);
        Map<UUID, ThingName> names = new HashMap<>();
        events.stream()
                .filter(RecentChanges::isOfOne)
                .collect(Collectors.groupingBy(
                        RecentEvent::subjectType, Collectors.mapping(RecentEvent::subjectId, Collectors.toSet())))
                .forEach((type, ids) -> names.putAll(of(seen, type).names(ids)));
        Map<String, String> values = named.of(
                events.stream().flatMap(event -> fields(event).stream()).toList());
        return events.stream()
                .map(event -> change(event, of(seen, event.subjectType()).kind(), names.get(event.subjectId()), values))
                .toList();
    }

    private static ChangedThings of(Map<String, ChangedThings> seen, String type) {
        return Objects.requireNonNull(seen.get(type));
    }

    private static boolean isOfOne(RecentEvent event) {
        return event.things() == 1;
    }

    private static HomeChange change(
            RecentEvent event, ChangedThing thing, @Nullable ThingName name, Map<String, String> values) {
        // one of many stands for them, and what is gone has no name
        ThingName named = isOfOne(event) ? name : null;
        return new HomeChange(
                event.id(),
                event.occurredAt(),
                event.actorName(),
                event.actorKind(),
                event.action(),
                thing,
                named == null ? null : event.subjectId(),
                named == null ? null : named.name(),
                named == null ? null : named.of(),
                event.things(),
                fields(event),
                HistoryView.namesIn(fields(event), values),
                null);
    }

    private static List<FieldChange> fields(RecentEvent event) {
        return isOfOne(event) && tellsFields(event.action())
                ? event.changes().stream().limit(FIELDS).toList()
                : List.of();
    }

    /** Of what began or went, all fields changed. */
    private static boolean tellsFields(HistoryAction action) {
        return switch (action) {
            case CHANGED, REVERTED, DECIDED -> true;
            case CREATED, IMPORTED, PRICED, DELETED, ASSOCIATED -> false;
        };
    }
}
