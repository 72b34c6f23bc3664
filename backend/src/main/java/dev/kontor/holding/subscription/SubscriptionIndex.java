package dev.kontor.holding.subscription;

import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keeps the search tables in step with the subscriptions, in the same transaction. */
@ApplicationScoped
class SubscriptionIndex {

    private final TenantRows rows;

    SubscriptionIndex(TenantRows rows) {
        this.rows = rows;
    }

    /** After a change; {@code before} are the words of the subscription until now. */
    void replace(Subscription subscription, Set<String> before) {
        Set<String> words = SubscriptionWords.of(subscription);
        remove(subscription, without(before, words));
        rows.query("""
                        insert into subscription_word (reseller_id, word, subscription_id)
                        select :reseller, word, :id from unnest(cast(:words as text[])) word""")
                .setParameter("words", SqlArrays.of(without(words, before)))
                .setParameter("id", subscription.id)
                .executeUpdate();
        rows.query("""
                        insert into subscription_search (reseller_id, subscription_id, text)
                        values (:reseller, :id, :text)
                        on conflict (reseller_id, subscription_id) do update set text = excluded.text""")
                .setParameter("id", subscription.id)
                .setParameter("text", SubscriptionWords.text(words))
                .executeUpdate();
    }

    void remove(Subscription subscription) {
        remove(subscription, SubscriptionWords.of(subscription));
        rows.query("delete from subscription_search where reseller_id = :reseller and subscription_id = :id")
                .setParameter("id", subscription.id)
                .executeUpdate();
    }

    private void remove(Subscription subscription, Set<String> words) {
        rows.query("""
                        delete from subscription_word
                         where reseller_id = :reseller and word = any (cast(:words as text[]))
                           and subscription_id = :id""")
                .setParameter("words", SqlArrays.of(words))
                .setParameter("id", subscription.id)
                .executeUpdate();
    }

    static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(words);
        rest.removeAll(others);
        return rest;
    }
}
