package dev.kontor.goods.cost;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What currencies are worth on a day: for reports and margins only. */
@ApplicationScoped
public class ExchangeRates {

    private static final String SORT = "exchange-rate";

    private final TenantRows rows;
    private final CurrentActor actor;
    private final Clock clock;

    ExchangeRates(TenantRows rows, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    /** By pair, the newest first. */
    @Transactional
    public Page<ExchangeRateView> page(
            @Nullable String base, @Nullable String quote, int limit, @Nullable String after) {
        Cursor cursor = Cursor.decode(after, SORT, 3);
        String where = (base == null ? "" : " and base = :base") + (quote == null ? "" : " and quote = :quote");
        String sql = "select base, quote, rate, valid_from from exchange_rate where reseller_id = :reseller" + where
                + (cursor == null
                        ? ""
                        : " and (base, quote, -(valid_from - date '1970-01-01')) > (:ab, :aq, cast(:ad as int))")
                + " order by base, quote, valid_from desc limit :rows";
        NativeQuery<Object[]> query = filtered(sql, base, quote).setParameter("rows", limit + 1);
        if (cursor != null) {
            query.setParameter("ab", cursor.key(0))
                    .setParameter("aq", cursor.key(1))
                    .setParameter("ad", cursor.number(2));
        }
        List<ExchangeRateView> found =
                query.list().stream().map(ExchangeRates::view).toList();
        return Page.of(found, limit, Page.Total.of(count(where, base, quote)), ExchangeRates::cursor, rate -> rate);
    }

    /** 422 for what is no rate. */
    @Transactional
    public ExchangeRateView put(ExchangeRateView wanted) {
        List<FieldError> errors = RateCheck.errors(wanted);
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-rate", "This is not a rate.", errors);
        }
        store(List.of(wanted));
        return scaled(wanted);
    }

    /** 404 when there is no rate from this day. */
    @Transactional
    public void remove(String base, String quote, LocalDate validFrom) {
        int removed = rows.query("""
                        delete from exchange_rate
                         where reseller_id = :reseller and base = :base and quote = :quote
                           and valid_from = cast(:day as date)""")
                .setParameter("base", base)
                .setParameter("quote", quote)
                .setParameter("day", validFrom.toString())
                .executeUpdate();
        if (removed == 0) {
            throw new Problem.NotFound("This rate");
        }
    }

    /** What became of rates that were stored together. */
    record Stored(int created, int updated, int unchanged) {}

    /** All in one statement; they must have passed {@link RateCheck}, each pair and day once. */
    Stored store(Collection<ExchangeRateView> wanted) {
        Map<ExchangeRateView, BigDecimal> known = known(wanted);
        List<ExchangeRateView> changed = wanted.stream()
                .filter(rate -> {
                    BigDecimal stored = known.get(key(rate));
                    return stored == null || stored.compareTo(rate.rate()) != 0;
                })
                .toList();
        if (!changed.isEmpty()) {
            arrays("""
                    insert into exchange_rate (reseller_id, base, quote, valid_from, rate, recorded_at, recorded_by_name)
                    select :reseller, n.base, n.quote, n.valid_from, n.rate, :now, :by
                      from unnest(cast(:bases as text[]), cast(:quotes as text[]), cast(:days as date[]),
                                  cast(:rates as numeric[])) as n (base, quote, valid_from, rate)
                    on conflict (reseller_id, base, quote, valid_from) do update
                       set rate = excluded.rate, recorded_at = excluded.recorded_at,
                           recorded_by_name = excluded.recorded_by_name""", changed)
                    .setParameter(
                            "rates",
                            SqlArrays.of(changed.stream()
                                    .map(rate -> rate.rate().toPlainString())
                                    .toList()))
                    .setParameter("now", Timestamp.from(clock.instant()))
                    .setParameter("by", actor.get().name())
                    .executeUpdate();
        }
        int created = wanted.size() - known.size();
        return new Stored(created, changed.size() - created, wanted.size() - changed.size());
    }

    private Map<ExchangeRateView, BigDecimal> known(Collection<ExchangeRateView> wanted) {
        Map<ExchangeRateView, BigDecimal> known = new HashMap<>();
        arrays("""
                select r.base, r.quote, r.rate, r.valid_from
                  from unnest(cast(:bases as text[]), cast(:quotes as text[]), cast(:days as date[]))
                    as n (base, quote, valid_from)
                  join exchange_rate r on r.reseller_id = :reseller and r.base = n.base and r.quote = n.quote
                   and r.valid_from = n.valid_from""", wanted).list().forEach(row -> known.put(key(view(row)), (BigDecimal) row[2]));
        return known;
    }

    private NativeQuery<Object[]> arrays(String sql, Collection<ExchangeRateView> rates) {
        return rows.query(sql)
                .setParameter(
                        "bases",
                        SqlArrays.of(rates.stream().map(ExchangeRateView::base).toList()))
                .setParameter(
                        "quotes",
                        SqlArrays.of(rates.stream().map(ExchangeRateView::quote).toList()))
                .setParameter(
                        "days",
                        SqlArrays.of(
                                rates.stream().map(ExchangeRateView::validFrom).toList()));
    }

    private long count(String where, @Nullable String base, @Nullable String quote) {
        String sql = "select count(*), 0 from exchange_rate where reseller_id = :reseller" + where;
        return ((Number) filtered(sql, base, quote).getSingleResult()[0]).longValue();
    }

    private NativeQuery<Object[]> filtered(String sql, @Nullable String base, @Nullable String quote) {
        NativeQuery<Object[]> query = rows.query(sql);
        if (base != null) {
            query.setParameter("base", base);
        }
        if (quote != null) {
            query.setParameter("quote", quote);
        }
        return query;
    }

    private static ExchangeRateView view(Object[] row) {
        LocalDate day = Objects.requireNonNull(Rows.day(row[3]));
        return new ExchangeRateView(row[0].toString(), row[1].toString(), (BigDecimal) row[2], day);
    }

    private static ExchangeRateView scaled(ExchangeRateView rate) {
        BigDecimal stored = rate.rate().setScale(RateCheck.DECIMALS, RoundingMode.UNNECESSARY);
        return new ExchangeRateView(rate.base(), rate.quote(), stored, rate.validFrom());
    }

    private static ExchangeRateView key(ExchangeRateView rate) {
        return new ExchangeRateView(rate.base(), rate.quote(), BigDecimal.ONE, rate.validFrom());
    }

    private static String cursor(ExchangeRateView last) {
        return Cursor.encode(
                SORT,
                last.base(),
                last.quote(),
                String.valueOf(-last.validFrom().toEpochDay()));
    }
}
