package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.offer.Catalogues.CatalogueGroupChanged;
import dev.kontor.goods.offer.Catalogues.CatalogueUngrouped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which catalogues are released for whom; of those in an exclusive group a customer has one (D17). */
@ApplicationScoped
public class CataloguesOfCustomers {

    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    CataloguesOfCustomers(Sql sql, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every catalogue of the reseller, and whether the customer may order from it. */
    List<CustomerCatalogue> list(UUID customerId) {
        return sql.query("""
                        select c.id, c.name, g.id as group_id, g.name as group_name,
                               coalesce(g.exclusive, false) as exclusive, r.catalogue_id is not null as released
                          from catalogue c
                          left join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id
                          left join customer_catalogue r
                            on r.reseller_id = c.reseller_id and r.catalogue_id = c.id and r.customer_id = :customer
                         where c.reseller_id = :reseller
                         order by g.name nulls first, c.name""").bind("customer", customerId).list(CustomerCatalogue.class);
    }

    /** Why customers cannot have these catalogues beside those that they have; 422 for one that does not exist. */
    public Map<UUID, Problem> refusals(Map<UUID, ? extends Collection<UUID>> wanted) {
        Map<UUID, Problem> refusals = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return refusals;
        }
        Map<UUID, CatalogueChoice> choices = choices();
        requireKnown(wanted.values(), choices.keySet());
        Map<UUID, Set<UUID>> held = held(wanted.keySet());
        wanted.forEach((customer, catalogues) -> {
            Set<UUID> together = new HashSet<>(catalogues);
            together.addAll(held.getOrDefault(customer, Set.of()));
            CatalogueChoice.conflict(together.stream().map(choices::get).toList())
                    .ifPresent(group -> refusals.put(customer, exclusive(group)));
        });
        return refusals;
    }

    /** Adds to what they have; one statement for all customers. */
    public void release(Map<UUID, ? extends Collection<UUID>> wanted) {
        List<Map.Entry<UUID, UUID>> pairs = wanted.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(one -> Map.entry(each.getKey(), one)))
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        Actor who = actor.get();
        sql.query("""
                        insert into customer_catalogue
                               (reseller_id, customer_id, catalogue_id, exclusive_group, since,
                                released_by, released_by_name)
                        select :reseller, n.customer, c.id, case when g.exclusive then g.id end, :since, :by, :name
                          from unnest(cast(:customers as uuid[]), cast(:catalogues as uuid[])) as n (customer, catalogue)
                          join catalogue c on c.reseller_id = :reseller and c.id = n.catalogue
                          left join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id
                         order by n.customer, c.id
                        on conflict (reseller_id, customer_id, catalogue_id) do nothing""")
                .array("customers", pairs, Map.Entry::getKey)
                .array("catalogues", pairs, Map.Entry::getValue)
                .bind("since", clock.instant())
                .bind("by", who.id())
                .bind("name", who.name())
                .update();
    }

    public List<String> names(UUID customerId) {
        return list(customerId).stream()
                .filter(CustomerCatalogue::released)
                .map(CustomerCatalogue::name)
                .toList();
    }

    /** Exactly these from now on; true when there is one among them that the customer did not have. */
    public boolean replace(UUID customerId, Set<UUID> wanted) {
        sql.query("""
                        delete from customer_catalogue
                         where reseller_id = :reseller and customer_id = :customer
                           and not catalogue_id = any (cast(:wanted as uuid[]))""").bind("customer", customerId).array("wanted", wanted).update();
        refusals(Map.of(customerId, wanted)).values().stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        Set<UUID> kept = held(List.of(customerId)).getOrDefault(customerId, Set.of());
        release(Map.of(customerId, wanted));
        return !kept.containsAll(wanted);
    }

    /** 409 when customers have several catalogues of a group that allows one (D17). */
    void regroup(@Observes CatalogueGroupChanged changed) {
        UUID groupId = changed.groupId();
        requireOneEach(groupId);
        sql.query("""
                        update customer_catalogue r set exclusive_group = case when g.exclusive then g.id end
                          from catalogue c
                          join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id
                         where r.reseller_id = :reseller and c.reseller_id = :reseller and r.catalogue_id = c.id
                           and c.group_id = :group""").bind("group", groupId).update();
    }

    void ungroup(@Observes CatalogueUngrouped ungrouped) {
        sql.query("""
                        update customer_catalogue set exclusive_group = null
                         where reseller_id = :reseller and catalogue_id = :catalogue""").bind("catalogue", ungrouped.catalogueId()).update();
    }

    private void requireOneEach(UUID groupId) {
        boolean several = sql.query("""
                        select r.customer_id from customer_catalogue r
                          join catalogue c on c.reseller_id = r.reseller_id and c.id = r.catalogue_id
                          join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id and g.exclusive
                         where r.reseller_id = :reseller and g.id = :group
                         group by r.customer_id having count(*) > 1 limit 1""").bind("group", groupId).exists();
        if (several) {
            throw new Problem.Conflict("exclusive-catalogue", "Some customers have several catalogues of this group.");
        }
    }

    private Map<UUID, CatalogueChoice> choices() {
        return sql.query("""
                        select c.id as catalogue_id, case when g.exclusive then g.name end as exclusive_group
                          from catalogue c
                          left join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id
                         where c.reseller_id = :reseller""").map(UUID.class, CatalogueChoice.class);
    }

    private Map<UUID, Set<UUID>> held(Collection<UUID> customerIds) {
        Map<UUID, Set<UUID>> held = new HashMap<>();
        sql.query("""
                        select customer_id, catalogue_id from customer_catalogue
                         where reseller_id = :reseller and customer_id = any (:ids)""")
                .array("ids", customerIds)
                .groups(UUID.class, UUID.class)
                .forEach((customer, catalogues) -> held.put(customer, new HashSet<>(catalogues)));
        return held;
    }

    private static void requireKnown(Collection<? extends Collection<UUID>> wanted, Set<UUID> known) {
        if (!wanted.stream().allMatch(known::containsAll)) {
            throw new Problem.Invalid("/catalogueIds", "unknown-catalogue", "Not all of these catalogues exist.");
        }
    }

    private static Problem exclusive(String group) {
        String detail = "Of the group %s a customer has only one catalogue.".formatted(group);
        return new Problem.Conflict(
                "exclusive-catalogue", detail, new Problem.FieldError("/catalogueIds", "exclusive-catalogue", detail));
    }

    /** A catalogue of the reseller, and whether this customer may order from it. */
    public record CustomerCatalogue(
            UUID id,
            String name,
            @Nullable UUID groupId,
            @Nullable String groupName,
            boolean exclusive,
            boolean released) {}

    /** A catalogue that a customer is to have, and the exclusive group that it is in, if any. */
    public record CatalogueChoice(UUID catalogueId, Optional<String> exclusiveGroup) {

        /** The exclusive group of which more than one is chosen (D17). */
        public static Optional<String> conflict(List<CatalogueChoice> chosen) {
            Set<String> seen = new HashSet<>();
            return chosen.stream()
                    .flatMap(choice -> choice.exclusiveGroup().stream())
                    .filter(group -> !seen.add(group))
                    .findFirst();
        }
    }
}
