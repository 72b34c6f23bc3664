package dev.kontor.price.book;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Explanation.Level;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Everything that was, is and will be said about one price: at every level that may decide, by whom and why. */
@ApplicationScoped
public class PriceTimelines {

    private static final String SORT = "timeline";
    private static final String EVER = "0001-01-01";

    /** Which list was asked for, and of whom; its kind, because costs are not for everybody. */
    private static final String PAYER = """
            select cast(l.kind as text) from price_list l where l.reseller_id = :reseller and l.id = :list
            union all select 'CUSTOMER' from customer cu where cu.reseller_id = :reseller and cu.id = :customer
            union all select 'CLASS' where cast(:class as uuid) is not null""";

    private static final String TIMELINE = """
            with payer as materialized (
              select cu.id as customer_id, cu.class_id, cu.currency from customer cu
               where cu.reseller_id = :reseller and cu.id = :customer
              union all
              select null, cast(:class as uuid), cast(:class_currency as char(3)) where cast(:class as uuid) is not null),
            thing as materialized (
              select c.id as charge_id, p.id as product_id, p.category_id
                from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
               where c.reseller_id = :reseller and p.sku = :sku and c.action = :action
                 and c.term_months = :term),
            lists as materialized (
              select l.id, l.name, l.currency,
                     case l.kind when 'CUSTOMER' then 'CUSTOMER_LIST' when 'CLASS' then 'CLASS_LIST'
                                 else 'STANDARD_LIST' end as level
                from price_list l
               where l.reseller_id = :reseller
                 and (l.id = :list or exists (
                       select 1 from payer y
                        where y.currency = l.currency
                          and (l.kind = 'LIST' or (l.kind = 'CLASS' and l.owner_id = y.class_id)
                               or (l.kind = 'CUSTOMER' and l.owner_id = y.customer_id))))),
            said as (
              select e.id, l.level, l.id as list_id, l.name as list_name, l.currency, e.min_quantity, e.amount,
                     cast(null as numeric) as percent, lower(e.valid) as valid_from, upper(e.valid) as valid_until,
                     e.recorded_at, e.change_id, e.superseded_at, e.superseded_by
                from lists l
                join price_entry e on e.reseller_id = :reseller and e.list_id = l.id
                join thing t on t.charge_id = e.charge_id
              union all
              select a.id, case a.owner_kind when 'CLASS' then 'CLASS_ADJUSTMENT' else 'CUSTOMER_ADJUSTMENT' end, null,
                     null, null, 1, null, a.percent, lower(a.valid), upper(a.valid), a.recorded_at, a.change_id,
                     a.superseded_at, a.superseded_by
                from payer y
                join price_adjustment a on a.reseller_id = :reseller and a.owner_id in (y.class_id, y.customer_id)
                join thing t on a.scope = 'ALL' or a.scope_id in (t.product_id, t.category_id))
            select s.id, s.level, s.list_id, s.list_name, s.currency, s.min_quantity, s.amount, s.percent, s.valid_from,
                   s.valid_until, s.recorded_at, s.superseded_at, c.id as change_id, c.name as change_name,
                   c.published_by_name as recorded_by, c.reason, c.reverts_id is not null as reversal,
                   n.id as replaced_by_id, n.name as replaced_by_name, n.published_by_name as replaced_by,
                   count(*) over () as total
              from said s
              left join price_change c on c.reseller_id = :reseller and c.id = s.change_id
              left join price_change n on n.reseller_id = :reseller and n.id = s.superseded_by
            """;

    private static final String PAGE = """
             where (cast(:after_day as date) is null
                    or (coalesce(x.valid_from, date '0001-01-01'), x.id) < (cast(:after_day as date), cast(:after_id as uuid)))
             order by coalesce(x.valid_from, date '0001-01-01') desc, x.id desc limit :limit""";

    private final Sql sql;
    private final CurrentActor actor;
    private final ResellerDay day;

    PriceTimelines(Sql sql, CurrentActor actor, ResellerDay day) {
        this.sql = sql;
        this.actor = actor;
        this.day = day;
    }

    /** What begins last comes first; 404 for who or what is not there, and for costs without the right to see them. */
    public Page<TimelineEntry> page(Payer payer, TimelineFilter filter) {
        Cursor cursor = Cursor.decode(filter.cursor, SORT, 2);
        LocalDate today = day.today();
        return sql.query(PAYER)
                .then(sql.query("select x.* from (" + TIMELINE + ") x " + PAGE))
                .bind("list", payer.listId())
                .bind("customer", payer.customerId())
                .bind("class", payer.classId())
                .bind("class_currency", payer.classCurrency())
                .bind("sku", filter.sku)
                .bind("action", filter.action.name())
                .bind("term", filter.termMonths)
                .bind("after_day", cursor == null ? null : LocalDate.parse(cursor.key(0)))
                .bind("after_id", cursor == null ? null : cursor.id(1))
                .bind("limit", filter.limit + 1)
                .answers(answers -> {
                    boolean shown = answers.optional(ListKind.class)
                            .filter(kind -> kind != ListKind.COST || actor.has("costs:read"))
                            .isPresent();
                    if (!shown) {
                        throw new Problem.NotFound("This payer");
                    }
                    List<Row> rows = answers.list(Row.class);
                    long total = rows.isEmpty() ? 0 : rows.getFirst().total();
                    return Page.of(
                            rows, filter.limit, Page.Total.of(total), PriceTimelines::cursor, row -> row.view(today));
                });
    }

    private static String cursor(Row row) {
        String from = row.validFrom() == null ? EVER : row.validFrom().toString();
        return Cursor.encode(SORT, from, row.id().toString());
    }

    /** Whose price it is: exactly one of them; of a class that is known to be there, in one of its currencies. */
    public record Payer(
            @Nullable UUID customerId,
            @Nullable UUID classId,
            @Nullable String classCurrency,
            @Nullable UUID listId) {

        static Payer customer(UUID id) {
            return new Payer(id, null, null, null);
        }

        static Payer customerClass(PriceOwner owner) {
            return new Payer(null, owner.id(), owner.currency(), null);
        }

        static Payer list(UUID id) {
            return new Payer(null, null, null, id);
        }
    }

    /** As it is stored; discounts from before they had changes of their own have none. */
    record Row(
            UUID id,
            Level level,
            @Nullable UUID listId,
            @Nullable String listName,
            @Nullable String currency,
            int minQuantity,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            @Nullable UUID changeId,
            @Nullable String changeName,
            @Nullable String recordedBy,
            @Nullable String reason,
            boolean reversal,
            @Nullable UUID replacedById,
            @Nullable String replacedByName,
            @Nullable String replacedBy,
            long total) {

        TimelineEntry view(LocalDate today) {
            return new TimelineEntry(
                    id,
                    level,
                    listId,
                    listName,
                    currency,
                    minQuantity,
                    amount == null ? null : Amounts.plain(amount),
                    percent == null ? null : Amounts.plain(percent),
                    validFrom,
                    validUntil,
                    state(today),
                    recordedAt,
                    recordedBy,
                    changeId,
                    changeName,
                    reason,
                    reversal,
                    supersededAt,
                    replacedById,
                    replacedByName,
                    replacedBy);
        }

        private TimelineState state(LocalDate today) {
            if (supersededAt != null) {
                return TimelineState.REPLACED;
            }
            if (validUntil != null && !validUntil.isAfter(today)) {
                return TimelineState.PAST;
            }
            return validFrom != null && validFrom.isAfter(today) ? TimelineState.SCHEDULED : TimelineState.PRESENT;
        }
    }

    /** Where something stands in time; what was replaced is not known any more. */
    public enum TimelineState {
        SCHEDULED,
        PRESENT,
        PAST,
        REPLACED
    }

    /**
     * A price of a list, or a percentage on it: from when until when, who recorded it by which change, and who replaced it.
     */
    public record TimelineEntry(
            UUID id,
            Level level,
            @Nullable UUID listId,
            @Nullable String listName,
            @Nullable String currency,
            int minQuantity,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            TimelineState state,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable UUID changeId,
            @Nullable String changeName,
            @Nullable String reason,
            boolean reversal,
            @Nullable Instant replacedAt,
            @Nullable UUID replacedById,
            @Nullable String replacedByName,
            @Nullable String replacedBy) {}

    /** Which price. */
    @SuppressWarnings("NullAway.Init") // filled from the request, and checked there
    public static class TimelineFilter extends PageRequest {

        @RestQuery
        @NotBlank
        @Size(max = 100)
        public String sku;

        @RestQuery
        @NotNull
        public Action action;

        @RestQuery
        @NotNull
        @Min(0)
        @Max(120)
        public Integer termMonths;
    }
}
