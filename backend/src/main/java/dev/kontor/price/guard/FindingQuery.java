package dev.kontor.price.guard;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.SqlArrays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

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

    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        query.setParameter("days", SqlArrays.of(days)).setParameter("nobody", NOBODY);
        query.setParameter(
                        "currencies",
                        SqlArrays.of(
                                UNUSUAL.stream().map(Currency::getCurrencyCode).toList()))
                .setParameter(
                        "digits",
                        SqlArrays.of(UNUSUAL.stream()
                                .map(Currency::getDefaultFractionDigits)
                                .toList()));
        Set<String> named = query.getParameterMetadata().getNamedParameterNames();
        scope.parameters().forEach((name, value) -> {
            if (named.contains(name)) {
                query.setParameter(name, value);
            }
        });
        if (!charges.isEmpty()) {
            query.setParameter("asked", SqlArrays.of(charges));
        }
        if (codes.contains(FindingCode.BELOW_MARGIN)) {
            query.setParameter("margin", minimumMargin);
        }
        return query;
    }
}
