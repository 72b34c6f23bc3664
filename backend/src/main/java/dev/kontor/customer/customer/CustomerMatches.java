package dev.kontor.customer.customer;

import dev.kontor.base.search.Found;
import dev.kontor.base.search.Refolding.ListedRows;
import dev.kontor.base.search.Search;
import dev.kontor.base.search.SearchTarget;
import dev.kontor.base.search.WordSource;
import dev.kontor.base.search.WordTable;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which customers have the words of a search, also as a condition in the statements of other modules. */
@ApplicationScoped
public class CustomerMatches {

    /** For lists that show customers, too. */
    public static final WordTable WORDS = new WordTable("customer_word", "customer_search", "customer_id", true);

    private static final SearchTarget CUSTOMERS =
            new SearchTarget("customer", List.of(WordSource.own(WORDS)), List.of(), 1_000);

    /** What makes a customer exactly what is typed. */
    static final String EXACT =
            "t.number = :typed or t.external_id = :typed or t.sort_name = :folded or t.email_key = lower(:typed)";

    private static final SearchTarget LISTED = CUSTOMERS.withExact(EXACT);

    private final Search search;

    CustomerMatches(Search search) {
        this.search = search;
    }

    @Produces
    @Singleton
    static ListedRows customers(Sql sql) {
        return new ListedRows(
                WORDS,
                "customer",
                ids -> CustomerView.byIds(sql, ids).values().stream()
                        .collect(Collectors.toMap(
                                CustomerView::id, view -> CustomerWords.of(CustomerFields.input(view)))));
    }

    /** Everything without words. */
    public Found find(@Nullable String q) {
        return find(q, List.of(), false);
    }

    /** Those among the customers that have all the markers; {@code exactFirst} where the list begins with what is exactly typed. */
    Found find(@Nullable String q, List<String> markers, boolean exactFirst) {
        // no date is looked for, so that any day will do
        return search.find(q, markers, exactFirst ? LISTED : CUSTOMERS, LocalDate.EPOCH);
    }
}
