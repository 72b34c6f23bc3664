package dev.kontor.price.change;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.DraftItems.DraftDifference;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.list.ListKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the guard would say of a draft if it were published, at the lines of the file that made it. */
@ApplicationScoped
public class DraftFindings {

    /** Publishing more than this only to look at it takes too long; the preview of the draft does it. */
    private static final int MOST = 10_000;

    private final PriceChangeRows changes;
    private final PricePublications publications;
    private final PriceGuard guard;
    private final Sql sql;

    DraftFindings(PriceChangeRows changes, PricePublications publications, PriceGuard guard, Sql sql) {
        this.changes = changes;
        this.publications = publications;
        this.guard = guard;
        this.sql = sql;
    }

    /** The same lines with what is found; absent for too many prices. The transaction of the caller is rolled back. */
    public Optional<List<DraftDifference>> at(UUID changeId, List<DraftDifference> loaded) {
        PriceChange change = changes.lock(changeId);
        if (change.itemCount > MOST) {
            return Optional.empty();
        }
        Map<UUID, Named> charges = charges(changeId);
        if (charges.isEmpty() || changes.list(change).kind() == ListKind.COST) {
            return Optional.of(loaded);
        }
        LocalDate day = changes.firstDay(change);
        publications.attempt(change);
        Map<UUID, List<FindingCode>> codes = guard.codes(change.listId, charges.keySet(), day);
        QuarkusTransaction.setRollbackOnly();
        Map<Named, List<FindingCode>> found = codes.entrySet().stream()
                .filter(one -> charges.containsKey(one.getKey()))
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(charges.get(one.getKey())), Map.Entry::getValue));
        return Optional.of(with(loaded, found));
    }

    /** A charge by the name of its product. */
    private record Named(String sku, Action action, int termMonths) {}

    /** All charges of the products in the draft: what is missing is found as well. */
    private Map<UUID, Named> charges(UUID changeId) {
        return sql.query("""
                        select c.id, p.sku, c.action, c.term_months
                          from charge c
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and exists (
                               select 1 from price_change_item i
                                 join charge o on o.reseller_id = i.reseller_id and o.id = i.charge_id
                                where i.reseller_id = :reseller and i.change_id = :change
                                  and o.product_id = p.id)""").bind("change", changeId).map(UUID.class, Named.class);
    }

    /** What a file leaves out has no line of its own: a set that is not complete is said at all of its lines. */
    private static List<DraftDifference> with(List<DraftDifference> loaded, Map<Named, List<FindingCode>> found) {
        Set<String> incomplete = found.entrySet().stream()
                .filter(one -> one.getValue().contains(FindingCode.INCOMPLETE_SET))
                .map(one -> one.getKey().sku())
                .collect(Collectors.toSet());
        return loaded.stream()
                .map(one -> {
                    Named charge = new Named(one.sku(), one.action(), one.termMonths());
                    Set<FindingCode> codes = new LinkedHashSet<>(found.getOrDefault(charge, List.of()));
                    if (incomplete.contains(one.sku())) {
                        codes.add(FindingCode.INCOMPLETE_SET);
                    }
                    return one.with(List.copyOf(codes));
                })
                .toList();
    }
}
