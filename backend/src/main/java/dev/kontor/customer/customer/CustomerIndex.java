package dev.kontor.customer.customer;

import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the search tables in step with the customers, in the same transaction. */
@ApplicationScoped
class CustomerIndex {

    private static final String ADD = """
            insert into customer_word (reseller_id, word, customer_id)
            select :reseller, word, :id from unnest(cast(:words as text[])) word""";

    private static final String REMOVE = """
            delete from customer_word
             where reseller_id = :reseller and word = any(cast(:words as text[])) and customer_id = :id""";

    private final Sql sql;

    CustomerIndex(Sql sql) {
        this.sql = sql;
    }

    void add(Customer customer) {
        replace(customer, Set.of());
    }

    /** After a change; {@code before} are the words of the customer until now. */
    void replace(Customer customer, Set<String> before) {
        Set<String> words = CustomerWords.of(customer.input());
        changeWords(customer, REMOVE, without(before, words));
        changeWords(customer, ADD, without(words, before));
        of("""
                insert into customer_search (reseller_id, customer_id, text, markers)
                values (:reseller, :id, :text, :markers)
                on conflict (reseller_id, customer_id) do update set text = excluded.text, markers = excluded.markers""", customer)
                .bind("text", CustomerWords.text(words))
                .bind("markers", CustomerWords.markers(words))
                .update();
    }

    void remove(Customer customer) {
        changeWords(customer, REMOVE, CustomerWords.of(customer.input()));
        of("delete from customer_search where reseller_id = :reseller and customer_id = :id", customer)
                .update();
    }

    /** After changes of many. */
    void replaceAll(CustomerStage stage) {
        if (!stage.gone.isEmpty()) {
            words("""
                    delete from customer_word w using %s
                     where w.reseller_id = :reseller and w.word = n.word and w.customer_id = n.id""", stage.gone);
        }
        words("""
                insert into customer_word (reseller_id, word, customer_id)
                select :reseller, n.word, n.id from %s order by n.word""", stage.words);
        sql.query("""
                        insert into customer_search (reseller_id, customer_id, text, markers)
                        select :reseller, n.id, n.text, n.markers
                          from unnest(cast(:ids as uuid[]), cast(:texts as text[]), cast(:markers as text[]))
                            as n (id, text, markers)
                        on conflict (reseller_id, customer_id)
                        do update set text = excluded.text, markers = excluded.markers""")
                .array("ids", stage.found.keySet())
                .array("texts", stage.found.values(), CustomerWords::text)
                .array("markers", stage.found.values(), CustomerWords::markers)
                .update();
    }

    private void words(String statement, List<CustomerStage.Word> words) {
        sql.query(statement.formatted("unnest(cast(:ids as uuid[]), cast(:words as text[])) as n (id, word)"))
                .array("ids", words, CustomerStage.Word::customerId)
                .array("words", words, CustomerStage.Word::word)
                .update();
    }

    private void changeWords(Customer customer, String statement, Set<String> words) {
        if (!words.isEmpty()) {
            of(statement, customer).array("words", words).update();
        }
    }

    private SqlStatement of(String statement, Customer customer) {
        return sql.query(statement).bind("id", customer.id);
    }

    static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(words);
        rest.removeAll(others);
        return rest;
    }
}
