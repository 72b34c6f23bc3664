package dev.kontor.customer.customer;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerLoad.Change;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves many customers to one class or currency; each of them goes, stays or is refused by itself. */
@ApplicationScoped
public class BatchMoves {

    /** So many together. */
    public static final int MOST = 1_000;

    private final Sql sql;
    private final CustomerClasses classes;
    private final CustomerChecks checks;
    private final CustomerMoves moves;
    private final CustomerLoad load;

    BatchMoves(Sql sql, CustomerClasses classes, CustomerChecks checks, CustomerMoves moves, CustomerLoad load) {
        this.sql = sql;
        this.classes = classes;
        this.checks = checks;
        this.moves = moves;
        this.load = load;
    }

    /**
     * Where customers go: to a class or to none, in a currency or in the one they have. Who buys in none of the class's
     * buys in its main one then.
     */
    public record MoveTarget(
            @Nullable CustomerClassRef group, @Nullable String currency) {

        public @Nullable UUID classId() {
            return group == null ? null : group.id();
        }

        /** Who buys in these stays in them. */
        public List<String> kept() {
            return group == null || currency != null ? List.of() : group.currencies();
        }

        /** In which currency somebody buys there who buys in this one now. */
        public String currencyAfter(String present) {
            if (currency != null) {
                return currency;
            }
            return group == null ? present : group.nearest(present);
        }
    }

    /** 422 for an unknown class or currency, and for a currency that the class does not have. */
    public MoveTarget target(@Nullable UUID classId, @Nullable String currency) {
        CustomerClassRef group = classId == null
                ? null
                : classes.find(classId)
                        .orElseThrow(
                                () -> new Problem.Invalid("/classId", "unknown-class", "This class does not exist."));
        if (currency != null && !Currencies.exists(currency)) {
            throw new Problem.Invalid("/currency", "unknown-currency", "This is not a currency (ISO 4217).");
        }
        return new MoveTarget(group, group == null || currency == null ? currency : group.in(currency));
    }

    /** Who would go, who is there already, and who is refused for what; all of them by their names. */
    public record MovePlan(List<Change> going, List<UUID> there, Map<UUID, Problem> refused, Map<UUID, String> names) {

        /** The ids of those who would go. */
        public List<UUID> ids() {
            return going.stream()
                    .map(change -> Objects.requireNonNull(change.before()).id())
                    .toList();
        }
    }

    /** What becomes of each; 422 naming those that do not exist. They stay locked until the transaction ends. */
    @Transactional
    public MovePlan plan(List<UUID> ids, MoveTarget target, @Nullable String reason) {
        List<Change> wanted = new ArrayList<>();
        List<UUID> there = new ArrayList<>();
        Map<UUID, Problem> refused = new LinkedHashMap<>();
        Map<UUID, String> names = new LinkedHashMap<>();
        for (StoredCustomer stored : locked(ids)) {
            Change change = new Change(changed(stored.input(), target), stored);
            names.put(stored.id(), stored.input().displayName());
            List<FieldError> errors = checks.errors(change.input(), target.group());
            if (!CustomerMoves.moves(change)) {
                there.add(stored.id());
            } else if (errors.isEmpty()) {
                wanted.add(change);
            } else {
                refused.put(stored.id(), refusal(errors.getFirst()));
            }
        }
        refused.putAll(moves.refusals(wanted, reason));
        wanted.removeIf(change ->
                refused.containsKey(Objects.requireNonNull(change.before()).id()));
        return new MovePlan(wanted, there, refused, names);
    }

    private static Problem refusal(FieldError error) {
        return error.pointer().startsWith("/creditLimit")
                ? new Problem.Conflict(
                        "credit-in-other-currency",
                        "The credit limit is in the present currency; set it to nothing first.")
                : new Problem.Invalid(error.pointer(), error.code(), error.detail());
    }

    /** Moves who may go. The reason stays in the history. */
    @Transactional
    public MovePlan move(List<UUID> ids, MoveTarget target, @Nullable String reason) {
        MovePlan plan = plan(ids, target, reason);
        if (plan.going().isEmpty()) {
            return plan;
        }
        load.store(
                plan.going(),
                HistoryAction.CHANGED,
                reason == null ? List.of() : List.of(new FieldChange(CustomerMoves.REASON, null, reason)));
        return plan;
    }

    /** In the order in which they were asked for; in one order for everybody while they are being locked. */
    private List<StoredCustomer> locked(List<UUID> ids) {
        sql.query("""
                        select id from customer
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[])) order by id for update""").array("ids", ids).list(UUID.class);
        Map<UUID, CustomerView> found = CustomerView.byIds(sql, Set.copyOf(ids));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!found.containsKey(ids.get(i))) {
                errors.add(new FieldError("/customerIds/" + i, "unknown-customer", "There is no such customer."));
            }
        }
        Problem.Invalid.requireNone(errors, "unknown-customer", "Some customers do not exist.");
        return ids.stream()
                .distinct()
                .map(id -> StoredCustomer.of(Objects.requireNonNull(found.get(id))))
                .toList();
    }

    private static CustomerInput changed(CustomerInput input, MoveTarget target) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("classId", target.classId());
        fields.put("currency", target.currencyAfter(input.currency()));
        return CustomerFields.with(input, fields);
    }
}
