package dev.kontor.price.cost;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What currencies are worth on a day: for reports and margins only. */
@ApplicationScoped
public class ExchangeRates {

    private static final String SORT = "exchange-rate";

    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    ExchangeRates(Sql sql, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /** By pair, the newest first. */
    @Transactional
    public Page<ExchangeRateView> page(
            @Nullable String base, @Nullable String quote, int limit, @Nullable String after) {
        Cursor cursor = Cursor.decode(after, SORT, 3);
        Conditions pair =
                Conditions.of("reseller_id = :reseller").equal("base", base).equal("quote", quote);
        long total = sql.query("select count(*) from exchange_rate where " + pair.sql())
                .bind(pair)
                .count();
        if (cursor != null) {
            pair.and("(base, quote, -(valid_from - date '1970-01-01')) > (:ab, :aq, cast(:ad as int))")
                    .bind("ab", cursor.key(0))
                    .bind("aq", cursor.key(1))
                    .bind("ad", cursor.number(2));
        }
        List<ExchangeRateView> found = sql.query("select base, quote, rate, valid_from from exchange_rate where "
                        + pair.sql() + " order by base, quote, valid_from desc limit :rows")
                .bind(pair)
                .bind("rows", limit + 1)
                .list(ExchangeRateView.class);
        return Page.of(found, limit, Page.Total.of(total), ExchangeRates::cursor, rate -> rate);
    }

    /** A rate above zero with up to eight decimals. */
    public record ExchangeRateChange(@NotNull BigDecimal rate) {}

    /** 422 for what is no rate. */
    @Transactional
    public ExchangeRateView put(ExchangeRateView wanted) {
        List<FieldError> errors = wanted.errors();
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-rate", "This is not a rate.", errors);
        }
        store(List.of(wanted));
        return scaled(wanted);
    }

    /** 404 when there is no rate from this day. */
    @Transactional
    public void remove(String base, String quote, LocalDate validFrom) {
        int removed = sql.query("""
                        delete from exchange_rate
                         where reseller_id = :reseller and base = :base and quote = :quote
                           and valid_from = cast(:day as date)""")
                .bind("base", base)
                .bind("quote", quote)
                .bind("day", validFrom)
                .update();
        if (removed == 0) {
            throw new Problem.NotFound("This rate");
        }
    }

    /** What became of rates that were stored together. */
    record Stored(int created, int updated, int unchanged) {}

    /** All in one statement; they must have passed their check, each pair and day once. */
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
                    .array("rates", changed, ExchangeRateView::rate)
                    .bind("now", clock.instant())
                    .bind("by", actor.get().name())
                    .update();
        }
        int created = wanted.size() - known.size();
        return new Stored(created, changed.size() - created, wanted.size() - changed.size());
    }

    private Map<ExchangeRateView, BigDecimal> known(Collection<ExchangeRateView> wanted) {
        return arrays("""
                select r.base, r.quote, r.rate, r.valid_from
                  from unnest(cast(:bases as text[]), cast(:quotes as text[]), cast(:days as date[]))
                    as n (base, quote, valid_from)
                  join exchange_rate r on r.reseller_id = :reseller and r.base = n.base and r.quote = n.quote
                   and r.valid_from = n.valid_from""", wanted).list(ExchangeRateView.class).stream()
                .collect(Collectors.toMap(ExchangeRates::key, ExchangeRateView::rate));
    }

    private SqlStatement arrays(String statement, Collection<ExchangeRateView> rates) {
        return sql.query(statement)
                .array("bases", rates, ExchangeRateView::base)
                .array("quotes", rates, ExchangeRateView::quote)
                .array("days", rates, ExchangeRateView::validFrom);
    }

    private static ExchangeRateView scaled(ExchangeRateView rate) {
        BigDecimal stored = rate.rate().setScale(ExchangeRateView.DECIMALS, RoundingMode.UNNECESSARY);
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
