package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import dev.kontor.base.table.TableColumns;
import dev.kontor.price.guard.Finding.FindingCharge;
import dev.kontor.price.guard.FindingReview.FindingAcceptance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a file of prices to review; days and amounts keep their types. */
final class FindingColumns {

    private static final Map<String, Function<Finding, @Nullable Object>> ALL = all();

    /** An amount says too little without its currency, and an action without its term. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "price", List.of("currency"),
            "suggestion", List.of("currency"),
            "atStake", List.of("currency"),
            "actions", List.of("termMonths"));

    private FindingColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<Finding> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("price-findings", labels, BESIDE);
    }

    private static Map<String, Function<Finding, @Nullable Object>> all() {
        Map<String, Function<Finding, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("severity", Finding::severity);
        columns.put("code", Finding::code);
        columns.put("sku", Finding::sku);
        columns.put("productName", Finding::productName);
        columns.put("actions", finding -> ofCharges(finding, FindingCharge::action));
        columns.put("termMonths", finding -> ofCharges(finding, FindingCharge::termMonths));
        columns.put("minQuantity", finding -> ofCharges(finding, FindingCharge::minQuantity));
        columns.put("customerName", Finding::customerName);
        columns.put("className", Finding::className);
        columns.put("price", finding -> amount(finding.price()));
        columns.put("reference", finding -> amount(finding.reference()));
        columns.put("suggestion", reviewed(review -> amount(review.suggestion())));
        columns.put("fix", reviewed(FindingReview::fix));
        columns.put("customers", reviewed(FindingReview::customers));
        columns.put("atStake", reviewed(review -> amount(review.atStake())));
        columns.put("currency", FindingColumns::currency);
        columns.put("day", Finding::day);
        columns.put("until", Finding::until);
        columns.put("acceptedBy", accepted(FindingAcceptance::acceptedBy));
        columns.put("acceptedUntil", accepted(FindingAcceptance::until));
        columns.put("reason", accepted(FindingAcceptance::reason));
        columns.put("customerId", Finding::customerId);
        columns.put("classId", Finding::classId);
        columns.put("listId", Finding::listId);
        columns.put("productId", Finding::productId);
        return columns;
    }

    private static Object ofCharges(Finding finding, Function<FindingCharge, Object> field) {
        return finding.charges().stream().map(field).distinct().toList();
    }

    private static Function<Finding, @Nullable Object> reviewed(Function<FindingReview, @Nullable Object> field) {
        return finding -> finding.review() == null ? null : field.apply(finding.review());
    }

    private static Function<Finding, @Nullable Object> accepted(Function<FindingAcceptance, @Nullable Object> field) {
        return reviewed(review -> review.acceptance() == null ? null : field.apply(review.acceptance()));
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** All amounts of a finding have that of the list. */
    private static @Nullable Object currency(Finding finding) {
        FindingReview review = finding.review();
        return Stream.of(
                        finding.price(),
                        finding.reference(),
                        review == null ? null : review.suggestion(),
                        review == null ? null : review.atStake())
                .filter(Objects::nonNull)
                .map(Money::currency)
                .findFirst()
                .orElse(null);
    }
}
