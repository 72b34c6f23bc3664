package dev.kontor.price.guard;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassDeleted;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.AcceptedFinding.FindingBatchAcceptance;
import dev.kontor.price.guard.AcceptedFinding.FindingBatchResult;
import dev.kontor.price.guard.AcceptedFinding.FindingBatchResult.FindingBatchItem;
import dev.kontor.price.guard.AcceptedFinding.FindingOutcome;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.price.guard.GuardPolicies.GuardPolicy;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Findings that somebody wants to keep for a while. One that says something else by now - another price - is another
 * finding; who accepts it sees first what it says.
 */
@ApplicationScoped
class AcceptedFindings {

    private static final Order<?> NEWEST = Order.newestFirst("accepted-finding", "a.id");

    private final Sql sql;
    private final GuardPolicies policies;
    private final Costs costs;
    private final ResellerDay day;
    private final CurrentActor actor;
    private final Clock clock;

    AcceptedFindings(Sql sql, GuardPolicies policies, Costs costs, ResellerDay day, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.policies = policies;
        this.costs = costs;
        this.day = day;
        this.actor = actor;
        this.clock = clock;
    }

    /** Each for itself: one that is not found any more, or says something else, stays as it is. */
    @Transactional
    FindingBatchResult accept(FindingBatchAcceptance wanted) {
        Map<String, FindingName> names = new LinkedHashMap<>();
        wanted.findings().forEach(id -> FindingName.parse(id).ifPresent(name -> names.put(id, name)));
        Map<FindingName, FindingName> found = found(List.copyOf(names.values()));
        Map<FindingName, UUID> accepted = new LinkedHashMap<>();
        List<FindingBatchItem> items = new ArrayList<>();
        for (String id : wanted.findings()) {
            FindingName name = names.get(id);
            FindingName now = name == null ? null : found.get(name.silent());
            if (name == null || now == null) {
                items.add(new FindingBatchItem(id, FindingOutcome.GONE, null));
            } else if (!now.said().equals(name.said())) {
                items.add(new FindingBatchItem(id, FindingOutcome.CHANGED, null));
            } else {
                UUID acceptance = accepted.computeIfAbsent(name, any -> Ids.next());
                items.add(new FindingBatchItem(id, FindingOutcome.ACCEPTED, acceptance));
            }
        }
        if (!accepted.isEmpty()) {
            store(accepted, wanted.reason(), day.today().plusDays(wanted.days()));
        }
        return FindingBatchResult.of(items);
    }

    /** What is found of these by now, by what it is without its amounts. */
    private Map<FindingName, FindingName> found(List<FindingName> names) {
        Map<FindingName, FindingName> found = new HashMap<>();
        List<FindingName> own = names.stream().filter(FindingName::ofCustomer).toList();
        List<FindingName> others =
                names.stream().filter(name -> !name.ofCustomer()).toList();
        find(
                own,
                GuardScope.customers(
                        own.stream().map(FindingName::who).distinct().toList()),
                found);
        find(others, GuardScope.everything(), found);
        return found;
    }

    private void find(List<FindingName> names, GuardScope scope, Map<FindingName, FindingName> found) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = policy.seen(costs.visible()).stream()
                .filter(code -> names.stream().anyMatch(name -> name.code() == code))
                .toList();
        List<UUID> charges = names.isEmpty()
                ? List.of()
                : sql.query("select id from charge where reseller_id = :reseller and product_id = any (:products)")
                        .array(
                                "products",
                                names.stream()
                                        .map(FindingName::productId)
                                        .distinct()
                                        .toList())
                        .list(UUID.class);
        FindingQuery query =
                new FindingQuery(scope, codes, Set.of(day.today()), charges, policy.minimumMarginPercent(), false);
        if (!query.isEmpty()) {
            String statement = query.sql() + FindingSums.LOOKED + """
                     select f.code, f.customer_id is not null as of_customer, f.who, f.product_id, f.charges,
                            cast(f.currency as text) as currency, f.said
                       from looked f""";
            query.ask(sql, statement).list(FindingName.class).forEach(name -> found.put(name.silent(), name));
        }
    }

    private void store(Map<FindingName, UUID> accepted, String reason, LocalDate until) {
        Actor who = actor.get();
        sql.query("""
                        update accepted_finding a
                           set ended_at = :now, ended_by = :actor, ended_by_name = :name
                          from unnest(cast(:codes as text[]), cast(:whos as uuid[]), cast(:products as uuid[]),
                                      cast(:charges as text[]), cast(:currencies as text[]))
                            as n (code, who, product_id, charges, currency)
                         where a.reseller_id = :reseller and a.ended_at is null and a.code = n.code and a.who = n.who
                           and a.product_id = n.product_id and a.charges = n.charges and a.currency = n.currency""")
                .bind("now", clock.instant())
                .bind("actor", who.id())
                .bind("name", who.name())
                .array("codes", accepted.keySet(), FindingName::code)
                .array("whos", accepted.keySet(), FindingName::who)
                .array("products", accepted.keySet(), FindingName::productId)
                .array("charges", accepted.keySet(), FindingName::charges)
                .array("currencies", accepted.keySet(), FindingName::currency)
                .update();
        sql.query("""
                        insert into accepted_finding (reseller_id, id, code, who, product_id, charges, currency, said, reason,
                               accepted_until, accepted_at, accepted_by, accepted_by_name)
                        select :reseller, n.id, n.code, n.who, n.product_id, n.charges, n.currency, n.said, :reason,
                               cast(:until as date), :now, :actor, :name
                          from unnest(cast(:ids as uuid[]), cast(:codes as text[]), cast(:whos as uuid[]),
                                      cast(:products as uuid[]), cast(:charges as text[]),
                                      cast(:currencies as text[]), cast(:said as text[]))
                            as n (id, code, who, product_id, charges, currency, said)""")
                .bind("reason", reason.strip())
                .bind("until", until)
                .bind("now", clock.instant())
                .bind("actor", who.id())
                .bind("name", who.name())
                .array("ids", accepted.values())
                .array("codes", accepted.keySet(), FindingName::code)
                .array("whos", accepted.keySet(), FindingName::who)
                .array("products", accepted.keySet(), FindingName::productId)
                .array("charges", accepted.keySet(), FindingName::charges)
                .array("currencies", accepted.keySet(), FindingName::currency)
                .array("said", accepted.keySet(), FindingName::said)
                .update();
    }

    /** Takes an acceptance back, so that its finding is open again. Once more changes nothing; 404 for an unknown one. */
    @Transactional
    void takeBack(UUID id) {
        Actor who = actor.get();
        int ended = sql.query("""
                        update accepted_finding
                           set ended_at = coalesce(ended_at, :now), ended_by = coalesce(ended_by, :actor),
                               ended_by_name = coalesce(ended_by_name, :name)
                         where reseller_id = :reseller and id = :id and code = any (:codes)""")
                .bind("id", id)
                .bind("now", clock.instant())
                .bind("actor", who.id())
                .bind("name", who.name())
                .array("codes", shown())
                .update();
        if (ended == 0) {
            throw new Problem.NotFound("This acceptance");
        }
    }

    /** Everything that was ever accepted, newest first. */
    @Transactional
    Page<AcceptedFinding> page(PageRequest request) {
        Conditions conditions = Conditions.of("a.reseller_id = :reseller")
                .and("a.code = any (cast(:codes as text[]))")
                .array("codes", shown());
        return sql.listing("accepted_finding a", conditions, NEWEST)
                .page(
                        AcceptedFinding.SELECT + "{page}",
                        AcceptedFinding.Row.class,
                        request.limit,
                        request.cursor,
                        NEWEST.cursorOf(AcceptedFinding.Row::id))
                .map(row -> row.view(day.today()));
    }

    private List<FindingCode> shown() {
        return Arrays.stream(FindingCode.values())
                .filter(code -> costs.visible() || !code.aboutCosts())
                .toList();
    }

    void with(@Observes CustomerClassDeleted deleted) {
        removeOf(deleted.id());
    }

    /** What was said of a customer or class goes with it. */
    private void removeOf(UUID who) {
        sql.query("delete from accepted_finding where reseller_id = :reseller and who = :who")
                .bind("who", who)
                .update();
    }
}
