package dev.kontor.customer.customer;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.sql.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Which customers have the words of a search, as a condition in the statements of other modules. */
@ApplicationScoped
public class CustomerMatches {

    private final CustomerSearch search;
    private final CurrentActor actor;

    CustomerMatches(CustomerSearch search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
    }

    /** Everything without words. */
    @Transactional
    public Condition find(@Nullable String q) {
        return new Condition(
                q == null || q.isBlank()
                        ? CustomerSearch.Matches.ALL
                        : search.find(actor.resellerId(), q.strip(), List.of()));
    }

    /** Selects customers with a word from {@code :low} to below {@code :high}, both with this number after them. */
    public static String withWord(int number) {
        return "select customer_id from customer_word where reseller_id = :reseller and word >= :low%1$d and word < :high%1$d"
                .formatted(number);
    }

    /** Whether one customer has a word like {@code :probe} with this number, which is a blank and the beginning of the word. */
    public static String hasWord(String customerId, int number) {
        return "(select strpos(k.text, :probe%d) > 0 from customer_search k where k.reseller_id = :reseller and k.customer_id = %s)"
                .formatted(number, customerId);
    }

    /** To be added to a statement that has {@code :reseller}, and bound to it. */
    public static final class Condition {

        private final CustomerSearch.Matches matches;

        Condition(CustomerSearch.Matches matches) {
            this.matches = matches;
        }

        private String sql(String customerId) {
            return (matches.ids() == null ? "" : " and " + customerId + " = any (cast(:matching as uuid[]))")
                    + CustomerSearch.probe(matches.words(), matches.parts(), customerId);
        }

        /** Adds itself, for the customer of this column. */
        public Conditions addTo(Conditions conditions, String customerId) {
            String words = sql(customerId);
            bind(conditions::bind);
            return words.isEmpty() ? conditions : conditions.and(words.substring(" and ".length()));
        }

        private void bind(BiConsumer<String, Object> parameters) {
            CustomerSearch.bind(parameters, matches.words(), matches.parts());
            if (matches.ids() != null) {
                parameters.accept("matching", SqlArrays.of(matches.ids()));
            }
        }
    }
}
