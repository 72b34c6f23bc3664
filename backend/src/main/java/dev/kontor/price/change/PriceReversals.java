package dev.kontor.price.change;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.adjustment.AdjustmentPlan;
import dev.kontor.price.adjustment.Adjustments;
import dev.kontor.price.change.PriceChanges.PriceChangeView;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes published changes back, each by an inverse change. What stands in the way is named. */
@ApplicationScoped
public class PriceReversals {

    /** Whether something that change {@code c} added is no longer there, or something else is where it removed or added. */
    private static final String TOUCHED = """
            (exists (
                 select 1 from price_entry e
                  where e.reseller_id = :reseller and e.change_id = c.id
                    and not exists (
                      select 1 from price_entry now
                       where now.reseller_id = :reseller and now.list_id = e.list_id
                         and now.charge_id = e.charge_id and now.min_quantity = e.min_quantity
                         and now.amount = e.amount and now.valid = e.valid
                         and now.superseded_at is null))
             or exists (
                 select 1 from price_entry e
                   join price_entry now on now.reseller_id = e.reseller_id and now.list_id = e.list_id
                    and now.charge_id = e.charge_id and now.min_quantity = e.min_quantity
                    and now.valid && e.valid and now.superseded_at is null
                  where e.reseller_id = :reseller and e.superseded_by = c.id
                    and not exists (
                      select 1 from price_entry a
                       where a.reseller_id = :reseller and a.change_id = c.id
                         and a.charge_id = now.charge_id and a.min_quantity = now.min_quantity
                         and a.amount = now.amount and a.valid = now.valid)))""";

    private final PriceChangeRows rows;
    private final StoredPrices prices;
    private final Adjustments adjustments;
    private final PriceLists lists;
    private final Sql sql;

    PriceReversals(PriceChangeRows rows, StoredPrices prices, Adjustments adjustments, PriceLists lists, Sql sql) {
        this.rows = rows;
        this.prices = prices;
        this.adjustments = adjustments;
        this.lists = lists;
        this.sql = sql;
    }

    /**
     * 409 naming the later changes when what the change wrote is no longer what is there, unless these are to be taken back
     * with it.
     */
    @Transactional
    public PriceChangeView revert(UUID id, Reversal wanted) {
        PriceChange change = rows.lock(id);
        PriceList list = rows.changeableList(change);
        prices.lock(List.of(change.listId));
        change.requirePublished();
        if (changedSince(change)) {
            List<Later> later = later(change);
            if (!wanted.takesLater() || later.isEmpty()) {
                throw new ChangedSince(later);
            }
            later.forEach(one -> takeBack(rows.lock(one.id()), wanted.reason()));
            if (changedSince(change)) {
                throw new ChangedSince(later(change));
            }
        }
        PriceChange inverse = takeBack(change, wanted.reason());
        return PriceChangeView.of(inverse, list);
    }

    /** Those of the changes of prices that are published and were not taken back, in one statement. */
    public Map<UUID, Reversible> reversible(Collection<UUID> ids) {
        return sql.query("""
                        select c.id, c.name, %s as touched_since
                          from price_change c
                         where c.reseller_id = :reseller and c.id = any (cast(:ids as uuid[]))
                           and c.status = 'PUBLISHED' and not c.adjusts""".formatted(TOUCHED)).array("ids", ids).list(Reversible.class).stream()
                .collect(Collectors.toMap(Reversible::id, change -> change));
    }

    /** A published change, and whether something else touched the same prices since. */
    public record Reversible(UUID id, String name, boolean touchedSince) {}

    private PriceChange takeBack(PriceChange change, String reason) {
        if (changedSince(change)) {
            throw new ChangedSince(later(change));
        }
        PriceChange inverse = PriceChange.draft(Ids.next(), change.listId, change.name);
        inverse.revertsId = change.id;
        inverse.reason = reason;
        inverse.effectiveFrom = change.effectiveFrom;
        inverse.effectiveUntil = change.effectiveUntil;
        inverse.adjusts = change.adjusts;
        change.revertedBy(inverse.id);
        PricePlan plan = new PricePlan();
        present(change.id).forEach(plan::close);
        closedBy(change.id).forEach(plan::add);
        AdjustmentPlan percents = change.adjusts ? adjustments.inverse(change.id) : null;
        prices.write(Map.of(inverse, plan));
        if (percents != null) {
            Instant now = Objects.requireNonNull(inverse.publishedAt);
            adjustments.write(lists.ownerOf(change.listId), percents, inverse.id, now);
        }
        rows.flush();
        return inverse;
    }

    /** What a change added, as it is in the list now: what came back later by itself is the same. */
    private List<Stored> present(UUID changeId) {
        return sql.query("""
                        select now.id as entry_id, now.charge_id as price_charge_id,
                               now.min_quantity as price_min_quantity, now.amount as price_amount,
                               lower(now.valid) as price_valid_from, upper(now.valid) as price_valid_until
                          from price_entry e
                          join price_entry now on now.reseller_id = e.reseller_id and now.list_id = e.list_id
                           and now.charge_id = e.charge_id and now.min_quantity = e.min_quantity
                           and now.amount = e.amount and now.valid = e.valid and now.superseded_at is null
                         where e.reseller_id = :reseller and e.change_id = :change""").bind("change", changeId).list(Stored.class);
    }

    private List<Price> closedBy(UUID changeId) {
        return sql.query("""
                        select e.charge_id, e.min_quantity, e.amount, lower(e.valid) as valid_from,
                               upper(e.valid) as valid_until
                          from price_entry e
                         where e.reseller_id = :reseller and e.superseded_by = :change""").bind("change", changeId).list(Price.class);
    }

    /** Whether something that a change added is no longer there, or something else is where it removed or added. */
    private boolean changedSince(PriceChange change) {
        if (change.adjusts) {
            return adjustments.changedSince(change.id);
        }
        return sql.query("select %s from price_change c where c.reseller_id = :reseller and c.id = :change"
                        .formatted(TOUCHED))
                .bind("change", change.id)
                .one(Boolean.class);
    }

    /** A change that touched the same prices after another did. */
    public record Later(UUID id, String name, Instant publishedAt) {}

    /** Those that hold, newest first, in which order they can be taken back. */
    private List<Later> later(PriceChange change) {
        String touched = change.adjusts ? """
                  select 1 from price_adjustment m
                    join price_adjustment t on t.reseller_id = m.reseller_id and t.owner_id = m.owner_id
                     and t.scope_id = m.scope_id
                   where m.reseller_id = :reseller and (m.change_id = :change or m.superseded_by = :change)
                     and (t.change_id = c.id or t.superseded_by = c.id)""" : """
                  select 1 from price_entry m
                    join price_entry t on t.reseller_id = m.reseller_id and t.list_id = m.list_id
                     and t.charge_id = m.charge_id and t.min_quantity = m.min_quantity and t.valid && m.valid
                   where m.reseller_id = :reseller and (m.change_id = :change or m.superseded_by = :change)
                     and (t.change_id = c.id or t.superseded_by = c.id)""";
        return sql.query("""
                        select c.id, c.name, c.published_at
                          from price_change c
                         where c.reseller_id = :reseller and c.list_id = :list and c.status = 'PUBLISHED'
                           and c.reverts_id is null and c.id <> :change and c.published_at >= :published
                           and exists (%s)
                         order by c.published_at desc, c.id desc""".formatted(touched))
                .bind("list", change.listId)
                .bind("change", change.id)
                .bind("published", change.publishedAt)
                .list(Later.class);
    }

    /** 409 {@code changed-since}: which changes have to be taken back first, newest first. */
    static final class ChangedSince extends Problem {
        ChangedSince(List<Later> later) {
            super(
                    409,
                    "changed-since",
                    "Later changes touched the same prices",
                    later.isEmpty()
                            ? "Something else touched the same prices since."
                            : "Take these back first: %s."
                                    .formatted(later.stream()
                                            .map(one -> "'%s'".formatted(one.name()))
                                            .collect(Collectors.joining(", "))),
                    later.stream()
                            .map(one -> new FieldError("/later/" + one.id(), "later-change", one.name()))
                            .toList(),
                    Map.of("later", later));
        }
    }

    /** Why a change is taken back, and whether later ones that touched the same prices are, too. */
    public record Reversal(
            @NotBlank @Size(max = 500) String reason,
            @Nullable Boolean withLater) {

        boolean takesLater() {
            return Boolean.TRUE.equals(withLater);
        }
    }
}
