package dev.kontor.price.change;

import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.home.ChangeSource;
import dev.kontor.base.home.HomeChange;
import dev.kontor.base.home.HomeChange.ChangedPrice;
import dev.kontor.base.home.HomeChange.ChangedThing;
import dev.kontor.base.home.TodayItem;
import dev.kontor.base.home.TodayItem.TodayKind;
import dev.kontor.base.home.TodayItem.TodayThing;
import dev.kontor.base.home.TodaySource;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices on the start page: which will begin soon, and which were published last. Costs for whoever may see them. */
@ApplicationScoped
class ChangesAtHome implements TodaySource, ChangeSource {

    private static final int DAYS = 14;
    private static final String SEE_COSTS = "costs:read";

    private final Sql sql;
    private final ResellerDay day;
    private final CurrentActor actor;

    ChangesAtHome(Sql sql, ResellerDay day, CurrentActor actor) {
        this.sql = sql;
        this.day = day;
        this.actor = actor;
    }

    @Override
    public List<String> rights() {
        return List.of("prices:read");
    }

    @Override
    public Optional<TodayItem> today() {
        LocalDate from = day.today().plusDays(1);
        LocalDate to = day.today().plusDays(DAYS);
        String beginning = """
                  from price_change c
                  join price_list l on l.reseller_id = c.reseller_id and l.id = c.list_id
                 where c.reseller_id = :reseller and c.status = 'PUBLISHED' and c.effective_from >= :from
                   and c.effective_from <= :to and (l.kind <> 'COST' or cast(:costs as boolean))
                """;
        return sql.query("select count(*) from (select 1 " + beginning + " limit :counted) n")
                .bind("from", from)
                .bind("to", to)
                .bind("costs", actor.has(SEE_COSTS))
                .bind("counted", Page.Total.EXACT_UP_TO + 1)
                .then(sql.query("""
                                select c.id, coalesce(nullif(c.name, ''), l.name) as name, l.name as about,
                                       c.effective_from as day, cast(null as timestamptz) as at
                                """ + beginning + " order by c.effective_from, c.id limit :shown")
                        .bind("from", from)
                        .bind("to", to)
                        .bind("costs", actor.has(SEE_COSTS))
                        .bind("shown", TodayItem.SHOWN))
                .answers(answers -> TodayItem.of(
                        TodayKind.PRICES_BEGIN,
                        answers.list(Long.class).getFirst(),
                        from,
                        to,
                        answers.list(TodayThing.class)));
    }

    /** With the first price of each from its first day on: what was before and comes after is written anew, too. */
    @Override
    public List<HomeChange> newest(int most) {
        return sql.query("""
                        with newest as materialized (
                          select c.id, c.name, c.item_count, c.published_at, c.published_by_name, c.reverts_id,
                                 coalesce(c.effective_from, cast(c.published_at as date)) as first_day,
                                 l.id as list_id, l.kind, l.name as list_name, l.owner_id, l.currency
                            from price_change c
                            join price_list l on l.reseller_id = c.reseller_id and l.id = c.list_id
                           where c.reseller_id = :reseller and c.published_at is not null
                             and (l.kind <> 'COST' or cast(:costs as boolean))
                           order by c.published_at desc limit :most)
                        select n.id, n.name, n.item_count, n.published_at, n.published_by_name, n.reverts_id is not null as reverts,
                               n.list_id, n.kind, n.owner_id, n.currency,
                               coalesce(cu.display_name, k.name, n.list_name) as list_name,
                               p.sku, g.action || '/' || g.term_months as charge, e.amount,
                               (select b.amount from price_entry b
                                 where b.reseller_id = :reseller and b.superseded_by = n.id and b.charge_id = e.charge_id
                                   and b.min_quantity = e.min_quantity
                                 order by b.id desc limit 1) as before
                          from newest n
                          left join lateral (
                            select x.charge_id, x.min_quantity, x.amount from price_entry x
                             where x.reseller_id = :reseller and x.change_id = n.id
                               and coalesce(x.valid @> n.first_day, false)
                             order by x.id limit 1) e on true
                          left join charge g on g.reseller_id = :reseller and g.id = e.charge_id
                          left join product p on p.reseller_id = :reseller and p.id = g.product_id
                          left join customer cu on n.kind = 'CUSTOMER' and cu.reseller_id = :reseller and cu.id = n.owner_id
                          left join customer_class k on n.kind = 'CLASS' and k.reseller_id = :reseller and k.id = n.owner_id
                         order by n.published_at desc""").bind("costs", actor.has(SEE_COSTS)).bind("most", most).list(Published.class).stream()
                .map(Published::change)
                .toList();
    }

    /** A change that was published, with its first price. */
    private record Published(
            UUID id,
            String name,
            int itemCount,
            Instant publishedAt,
            String publishedByName,
            boolean reverts,
            UUID listId,
            ListKind kind,
            UUID ownerId,
            String currency,
            String listName,
            @Nullable String sku,
            @Nullable String charge,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal before) {

        HomeChange change() {
            return new HomeChange(
                    id,
                    publishedAt,
                    publishedByName,
                    Actor.Kind.STAFF,
                    reverts ? HistoryAction.REVERTED : HistoryAction.PRICED,
                    thing(),
                    thing() == ChangedThing.PRICE_LIST ? listId : ownerId,
                    listName,
                    null,
                    itemCount,
                    List.of(),
                    Map.of(),
                    new ChangedPrice(id, name.isEmpty() ? null : name, sku, charge, money(amount), money(before)));
        }

        private ChangedThing thing() {
            return switch (kind) {
                case CUSTOMER -> ChangedThing.CUSTOMER;
                case CLASS -> ChangedThing.CUSTOMER_CLASS;
                case LIST, COST -> ChangedThing.PRICE_LIST;
            };
        }

        private @Nullable Money money(@Nullable BigDecimal value) {
            return value == null ? null : new Money(Amounts.plain(value), currency);
        }
    }
}
