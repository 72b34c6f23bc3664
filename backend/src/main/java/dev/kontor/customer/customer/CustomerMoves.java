package dev.kontor.customer.customer;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerLoad.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who goes to another class or currency pays other prices, to which others may object. */
@ApplicationScoped
public class CustomerMoves {

    /** How the history calls why a customer was moved; no field of the customer. */
    static final String REASON = "reason";

    private final Sql sql;
    private final Event<CustomersMoving> moving;

    CustomerMoves(Sql sql, Event<CustomersMoving> moving) {
        this.sql = sql;
        this.moving = moving;
    }

    /** Whether other prices apply afterwards. */
    public static boolean moves(Change change) {
        StoredCustomer before = change.before();
        return before != null
                && (!Objects.equals(before.input().classId(), change.input().classId())
                        || !before.input().currency().equals(change.input().currency()));
    }

    /**
     * Why some of these customers may not go where they would: each is put there, looked at and put back, in a few
     * statements for all of them. A reason may pass what would be refused.
     */
    @Transactional
    public Map<UUID, Problem> refusals(Collection<Change> changes, @Nullable String reason) {
        List<Mover> movers =
                changes.stream().filter(CustomerMoves::moves).map(Mover::of).toList();
        if (movers.isEmpty()) {
            return Map.of();
        }
        CustomersMoving move = new CustomersMoving(movers, reason);
        moving.fire(move);
        place(movers, Mover::after);
        Map<UUID, Problem> refused = move.arrived();
        place(movers, Mover::before);
        return refused;
    }

    private void place(List<Mover> movers, Function<Mover, CustomerInput> where) {
        sql.query("""
                        update customer c set class_id = n.class_id, currency = n.currency
                          from unnest(cast(:ids as uuid[]), cast(:classes as uuid[]), cast(:currencies as text[]))
                            as n (id, class_id, currency)
                         where c.reseller_id = :reseller and c.id = n.id""")
                .array("ids", movers, Mover::id)
                .array("classes", movers, mover -> where.apply(mover).classId())
                .array("currencies", movers, mover -> where.apply(mover).currency())
                .update();
    }

    private record Mover(UUID id, CustomerInput before, CustomerInput after) {

        static Mover of(Change change) {
            StoredCustomer stored = Objects.requireNonNull(change.before());
            return new Mover(stored.id(), stored.input(), change.input());
        }
    }

    /**
     * Fired before customers go to another class or currency, in the same transaction. Who has to agree looks at them as
     * they are, and is asked again once they have gone.
     */
    public static final class CustomersMoving {

        private final Set<UUID> ids = new LinkedHashSet<>();
        private final @Nullable String reason;
        private final List<Supplier<Map<UUID, Problem>>> looks = new ArrayList<>();

        private CustomersMoving(List<Mover> movers, @Nullable String reason) {
            movers.forEach(mover -> ids.add(mover.id()));
            this.reason = reason;
        }

        public Set<UUID> ids() {
            return ids;
        }

        /** Why all the same. */
        public @Nullable String reason() {
            return reason;
        }

        /** To be asked once they have gone; the answer says which of them may not, and why. */
        public void afterwards(Supplier<Map<UUID, Problem>> look) {
            looks.add(look);
        }

        private Map<UUID, Problem> arrived() {
            Map<UUID, Problem> refused = new LinkedHashMap<>();
            looks.forEach(look -> look.get().forEach(refused::putIfAbsent));
            return refused;
        }
    }
}
