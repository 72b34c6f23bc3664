package dev.kontor.price.guard;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A question for findings.
 *
 * @param codes which; must not be empty
 * @param charges only what touches these; all when empty
 * @param before as it was before the last change of the scope's list at these charges
 */
record FindingQuery(
        GuardScope scope,
        Collection<FindingCode> codes,
        Set<LocalDate> days,
        Collection<UUID> charges,
        BigDecimal minimumMargin,
        boolean before) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int USUAL_DIGITS = 2;
    private static final List<Currency> UNUSUAL = Currencies.all().stream()
            .filter(currency -> Money.minorUnit(currency.getCurrencyCode()) != USUAL_DIGITS)
            .toList();

    FindingQuery only(Collection<FindingCode> some) {
        return new FindingQuery(scope, some, days, charges, minimumMargin, before);
    }

    FindingQuery earlier() {
        return new FindingQuery(scope, codes, days, charges, minimumMargin, true);
    }

    /** Everything up to the CTE {@code finding}, to be followed by a select from it. */
    String sql() {
        boolean asked = !charges.isEmpty();
        boolean costs = codes.stream().anyMatch(FindingCode::aboutCosts);
        String relations = before ? PriceRelations.before(scope) : PriceRelations.of(scope, asked, costs);
        String renewals = codes.contains(FindingCode.NO_PRICE) ? FindingRules.renewals(scope) : "";
        return relations + renewals + FindingRules.of(codes, scope, asked) + "\n";
    }

    /** A statement that begins with the relations or findings of this question, with what they need. */
    SqlStatement ask(Sql sql, String statement) {
        SqlStatement asked = sql.query(statement)
                .array("days", days)
                .bind("nobody", NOBODY)
                .array("currencies", UNUSUAL)
                .array("digits", UNUSUAL, Currency::getDefaultFractionDigits);
        Map<String, Object> wanted = new HashMap<>(scope.parameters());
        wanted.put("asked", charges);
        wanted.put("margin", minimumMargin);
        wanted.forEach((name, value) -> {
            if (!statement.contains(":" + name)) {
                return;
            }
            if (value instanceof Collection<?> values) {
                asked.array(name, values);
            } else {
                asked.bind(name, value);
            }
        });
        return asked;
    }
}
