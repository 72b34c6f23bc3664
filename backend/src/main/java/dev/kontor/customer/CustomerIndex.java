package dev.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** Keeps the search tables in step with the customers, in the same transaction. */
@ApplicationScoped
class CustomerIndex {

    private final EntityManager entityManager;

    CustomerIndex(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Customer customer) {
        Set<String> words = CustomerWords.of(customer.input());
        entityManager
                .createNativeQuery("""
                        insert into customer_word (reseller_id, word, customer_id)
                        select :reseller, word, :id from unnest(cast(:words as text[])) word""")
                .setParameter("reseller", customer.resellerId())
                .setParameter("id", customer.id)
                .setParameter("words", words.toArray(String[]::new))
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        insert into customer_search (reseller_id, customer_id, text) values (:reseller, :id, :text)
                        on conflict (reseller_id, customer_id) do update set text = excluded.text""")
                .setParameter("reseller", customer.resellerId())
                .setParameter("id", customer.id)
                .setParameter("text", CustomerWords.text(words))
                .executeUpdate();
    }

    void replace(Customer customer) {
        removeWords(customer);
        add(customer);
    }

    void remove(Customer customer) {
        removeWords(customer);
        entityManager
                .createNativeQuery("delete from customer_search where reseller_id = :reseller and customer_id = :id")
                .setParameter("reseller", customer.resellerId())
                .setParameter("id", customer.id)
                .executeUpdate();
    }

    private void removeWords(Customer customer) {
        entityManager
                .createNativeQuery("delete from customer_word where reseller_id = :reseller and customer_id = :id")
                .setParameter("reseller", customer.resellerId())
                .setParameter("id", customer.id)
                .executeUpdate();
    }
}
