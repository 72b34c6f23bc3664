package dev.kontor.holding.subscription;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.search.WordIndex;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reseller holds upstream. Nothing but a change of the subscription itself writes its dates (E21). */
@ApplicationScoped
public class Subscriptions {

    static final String SUBJECT = "subscription";

    private final Sql sql;
    private final SubscriptionProducts products;
    private final WordIndex index;
    private final SubscriptionViews views;
    private final Event<SubscriptionsChanged> changed;
    private final History history;
    private final Clock clock;

    Subscriptions(
            Sql sql,
            SubscriptionProducts products,
            WordIndex index,
            SubscriptionViews views,
            Event<SubscriptionsChanged> changed,
            History history,
            Clock clock) {
        this.sql = sql;
        this.products = products;
        this.index = index;
        this.views = views;
        this.changed = changed;
        this.history = history;
        this.clock = clock;
    }

    /** 404 for an unknown subscription and for one of another reseller. */
    public SubscriptionView read(UUID id) {
        return views.of(id);
    }

    /** 422 with a pointer per wrong field, 409 when the external id is taken. */
    @Transactional
    public SubscriptionView create(SubscriptionInput wanted) {
        SubscriptionProduct product = requireValid(wanted);
        requireFree(wanted.externalId(), null);
        Subscription row = new Subscription();
        row.id = Ids.next();
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        row.set(wanted, product);
        sql.store(row);
        index.replace(SubscriptionSearch.WORDS, row.id, row.words());
        history.created(SUBJECT, row.id, row.fields());
        return views.of(row.id);
    }

    /** 422 with a pointer per wrong field, 428 and 412 for the version. */
    @Transactional
    SubscriptionView change(UUID id, SubscriptionInput wanted, @Nullable IfMatch ifMatch) {
        Subscription row = IfMatch.require(ifMatch, row(id));
        apply(row, wanted);
        return views.of(row.id);
    }

    /** Makes or changes the subscription of an upstream panel's own id; the same again changes nothing. */
    @Transactional
    public SubscriptionView write(String externalId, SubscriptionInput wanted) {
        SubscriptionInput input = wanted.withExternalId(externalId);
        Optional<Subscription> known = sql.query(
                        "select * from subscription where reseller_id = :reseller and external_id = :externalId")
                .bind("externalId", externalId)
                .entity(Subscription.class);
        if (known.isEmpty()) {
            return create(input);
        }
        apply(known.get(), input);
        return views.of(known.get().id);
    }

    /** 409 {@code associated} while an association is not over; those that are over go with it. */
    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        Subscription row = IfMatch.require(ifMatch, row(id));
        if (views.isHeld(id)) {
            throw new Problem.Conflict("associated", "A customer has this subscription; end the association first.");
        }
        index.remove(SubscriptionSearch.WORDS, id);
        history.deleted(SUBJECT, id, row.fields());
        sql.remove(row);
    }

    @Transactional
    Page<HistoryView> history(UUID id, int limit, @Nullable String cursor) {
        row(id);
        return history.page(SUBJECT, id, limit, cursor);
    }

    private void apply(Subscription row, SubscriptionInput wanted) {
        SubscriptionProduct product = requireValid(wanted);
        requireFree(wanted.externalId(), row.id);
        Map<String, @Nullable Object> before = row.fields();
        row.set(wanted, product);
        List<FieldChange> changes = FieldChange.between(before, row.fields());
        if (!changes.isEmpty()) {
            row.updatedAt = clock.instant();
            sql.flush();
            index.replace(SubscriptionSearch.WORDS, row.id, row.words());
            history.changed(SUBJECT, row.id, changes);
            changed.fire(new SubscriptionsChanged(List.of(row.id)));
        }
    }

    private SubscriptionProduct requireValid(SubscriptionInput input) {
        SubscriptionProduct product = products.of(input).orElse(null);
        List<FieldError> errors = input.errors(product);
        if (product == null || !errors.isEmpty()) {
            throw new Problem.Invalid("invalid", "Some fields are wrong.", errors);
        }
        return product;
    }

    private void requireFree(@Nullable String externalId, @Nullable UUID own) {
        if (externalId == null) {
            return;
        }
        List<UUID> known = sql.query("""
                        select id from subscription where reseller_id = :reseller and external_id = :externalId""").bind("externalId", externalId).list(UUID.class);
        if (known.stream().anyMatch(other -> !other.equals(own))) {
            String detail = "Another subscription has this external id.";
            throw new Problem.Conflict("/externalId", "external-id-taken", detail);
        }
    }

    private Subscription row(UUID id) {
        return sql.require(Subscription.class, id, "This subscription");
    }
}
