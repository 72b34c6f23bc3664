package dev.kontor.customer.customer;

import dev.kontor.base.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashSet;
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

    private final EntityManager entityManager;

    CustomerIndex(EntityManager entityManager) {
        this.entityManager = entityManager;
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
                .setParameter("text", CustomerWords.text(words))
                .setParameter("markers", CustomerWords.markers(words))
                .executeUpdate();
    }

    void remove(Customer customer) {
        changeWords(customer, REMOVE, CustomerWords.of(customer.input()));
        of("delete from customer_search where reseller_id = :reseller and customer_id = :id", customer)
                .executeUpdate();
    }

    private void changeWords(Customer customer, String sql, Set<String> words) {
        if (!words.isEmpty()) {
            of(sql, customer).setParameter("words", SqlArrays.of(words)).executeUpdate();
        }
    }

    private Query of(String sql, Customer customer) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("reseller", customer.resellerId())
                .setParameter("id", customer.id);
    }

    static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(words);
        rest.removeAll(others);
        return rest;
    }
}
