package dev.kontor.price.cost;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
        return Page.of(found, limit, Page.Total.of(total), ExchangeRates::cursor);
    }

    /** A rate above zero with up to eight decimals. */
    public record ExchangeRateChange(@NotNull BigDecimal rate) {}

    /** 422 for what is no rate. */
    @Transactional
    public ExchangeRateView put(ExchangeRateView wanted) {
        List<FieldError> errors = wanted.errors();
        Problem.Invalid.requireNone(errors, "invalid-rate", "This is not a rate.");
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
        // a row that was not there before has no transaction that locked it
        List<Boolean> changed = sql.query("""
                        insert into exchange_rate
                          (reseller_id, base, quote, valid_from, rate, recorded_at, recorded_by_name)
                        select :reseller, n.base, n.quote, n.valid_from, n.rate, :now, :by
                          from unnest(cast(:bases as text[]), cast(:quotes as text[]), cast(:days as date[]),
                                      cast(:rates as numeric[])) as n (base, quote, valid_from, rate)
                        on conflict (reseller_id, base, quote, valid_from) do update
                           set rate = excluded.rate, recorded_at = excluded.recorded_at,
                               recorded_by_name = excluded.recorded_by_name
                         where exchange_rate.rate <> excluded.rate
                        returning xmax = 0""")
                .array("bases", wanted, ExchangeRateView::base)
                .array("quotes", wanted, ExchangeRateView::quote)
                .array("days", wanted, ExchangeRateView::validFrom)
                .array("rates", wanted, ExchangeRateView::rate)
                .bind("now", clock.instant())
                .bind("by", actor.get().name())
                .list(Boolean.class);
        int created = Collections.frequency(changed, true);
        return new Stored(created, changed.size() - created, wanted.size() - changed.size());
    }

    private static ExchangeRateView scaled(ExchangeRateView rate) {
        BigDecimal stored = rate.rate().setScale(ExchangeRateView.DECIMALS, RoundingMode.UNNECESSARY);
        return new ExchangeRateView(rate.base(), rate.quote(), stored, rate.validFrom());
    }

    private static String cursor(ExchangeRateView last) {
        return Cursor.encode(
                SORT,
                last.base(),
                last.quote(),
                String.valueOf(-last.validFrom().toEpochDay()));
    }

    /** One unit of {@code base} is worth {@code rate} units of {@code quote}, from a day until the next one. */
    public record ExchangeRateView(String base, String quote, BigDecimal rate, LocalDate validFrom) {

        static final int DECIMALS = 8;

        private static final BigDecimal LIMIT = new BigDecimal("1000000000");
        private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
        private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

        /** Everything that is wrong; pointers name the members. */
        List<FieldError> errors() {
            List<FieldError> errors = new ArrayList<>();
            requireCurrency(base, "/base", errors);
            requireCurrency(quote, "/quote", errors);
            if (base.equals(quote)) {
                errors.add(new FieldError("/quote", "same-currency", "A rate is between two currencies."));
            }
            if (rate.signum() <= 0) {
                errors.add(new FieldError("/rate", "not-positive", "A rate is above zero."));
            } else if (rate.stripTrailingZeros().scale() > DECIMALS) {
                errors.add(new FieldError("/rate", "too-many-decimals", "A rate has at most eight decimals."));
            } else if (rate.compareTo(LIMIT) >= 0) {
                errors.add(new FieldError("/rate", "too-large", "A rate is below 1,000,000,000."));
            }
            if (validFrom.isBefore(FIRST) || validFrom.isAfter(LAST)) {
                errors.add(new FieldError("/validFrom", "out-of-range", "A rate begins between 1970 and 2200."));
            }
            return errors;
        }

        private static void requireCurrency(String code, String pointer, List<FieldError> errors) {
            if (!Currencies.exists(code)) {
                errors.add(new FieldError(pointer, "unknown-currency", "This is not a currency (ISO 4217)."));
            }
        }
    }
}
