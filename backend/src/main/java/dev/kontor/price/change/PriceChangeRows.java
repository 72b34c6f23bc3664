package dev.kontor.price.change;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PriceChange.ChangeStatus;
import dev.kontor.price.change.PriceChanges.PriceChangeView;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The rows of price changes. */
@ApplicationScoped
class PriceChangeRows {

    private static final String FROM =
            "price_change c join price_list l on l.reseller_id = c.reseller_id and l.id = c.list_id";

    private final PriceLists lists;
    private final Sql sql;
    private final CurrentActor actor;
    private final RequestContext request;
    private final Clock clock;
    private final ResellerDay day;

    PriceChangeRows(
            PriceLists lists, Sql sql, CurrentActor actor, RequestContext request, Clock clock, ResellerDay day) {
        this.lists = lists;
        this.sql = sql;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
        this.day = day;
    }

    /** A new draft of whoever asks for it. */
    void add(PriceChange change) {
        change.createdBy(actor.get(), clock.instant());
        change.requestId = request.id();
        sql.add(change);
        sql.flush();
    }

    /** Today, unless the change says when it begins. */
    LocalDate firstDay(PriceChange change) {
        return change.effectiveFrom == null ? today() : change.effectiveFrom;
    }

    /** The first day of a change that nobody has begun yet. */
    LocalDate today() {
        return day.today();
    }

    /** 404 also for a change of a cost list without the right to see it. */
    PriceChange require(UUID id) {
        return seen(sql.find(PriceChange.class, id));
    }

    /** Like {@link #require}; nobody else can work on it until the end of the transaction. */
    PriceChange lock(UUID id) {
        return seen(sql.lock(PriceChange.class, id));
    }

    private PriceChange seen(Optional<PriceChange> found) {
        PriceChange change = found.orElseThrow(() -> new Problem.NotFound("This price change"));
        lists.require(change.listId);
        return change;
    }

    /** The draft, locked until the end of the transaction; 409 when it is none any more. */
    PriceChange draft(UUID id) {
        PriceChange change = tried(id);
        changeableList(change);
        return change;
    }

    /** Like {@link #draft}, for looking only. */
    PriceChange tried(UUID id) {
        PriceChange change = lock(id);
        change.requireDraft();
        return change;
    }

    void flush() {
        sql.flush();
    }

    PriceList list(PriceChange change) {
        return lists.require(change.listId);
    }

    /** 403 for a list of costs without the right to change it. */
    PriceList changeableList(PriceChange change) {
        return lists.requireChangeable(change.listId);
    }

    Page<PriceChangeView> page(PriceChangeFilter filter, boolean costs) {
        Order<?> newest = Order.newestFirst("price-change", "c.id");
        Conditions wanted = conditions(filter, costs);
        Page<PriceChange> found = sql.listing(FROM, wanted, newest)
                .page(PriceChange.class, filter.limit, filter.cursor, change -> newest.cursorAfter(change.id));
        Map<UUID, PriceList> refs =
                lists.byIds(found.items().stream().map(change -> change.listId).collect(Collectors.toSet()));
        return found.map(change -> PriceChangeView.of(change, Objects.requireNonNull(refs.get(change.listId))));
    }

    private static Conditions conditions(PriceChangeFilter filter, boolean costs) {
        return Conditions.of("c.reseller_id = :reseller")
                .and(costs ? "true" : "l.kind <> 'COST'")
                .equal("c.list_id", filter.listId)
                .when(filter.classId, "l.kind = 'CLASS' and l.owner_id = :class", "class")
                .when(filter.customerId, "l.kind = 'CUSTOMER' and l.owner_id = :customer", "customer")
                .equal("l.currency", filter.currency)
                .equal("c.status", filter.status == null ? null : filter.status.name());
    }

    /** Which price changes, newest first. */
    public static class PriceChangeFilter extends PageRequest {

        @RestQuery
        public @Nullable UUID listId;

        @RestQuery
        public @Nullable UUID classId;

        @RestQuery
        public @Nullable UUID customerId;

        @RestQuery
        @Size(min = 3, max = 3)
        public @Nullable String currency;

        @RestQuery
        public @Nullable ChangeStatus status;
    }
}
