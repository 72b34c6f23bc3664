package dev.kontor.holding.subscription;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the search tables in step with the subscriptions, in the same transaction. */
@ApplicationScoped
class SubscriptionIndex {

    private final Sql sql;

    SubscriptionIndex(Sql sql) {
        this.sql = sql;
    }

    /** After a change; {@code before} are the words of the subscription until now. */
    void replace(Subscription subscription, Set<String> before) {
        Set<String> words = SubscriptionWords.of(subscription);
        remove(subscription, without(before, words));
        sql.query("""
                        insert into subscription_word (reseller_id, word, subscription_id)
                        select :reseller, word, :id from unnest(cast(:words as text[])) word""")
                .array("words", without(words, before))
                .bind("id", subscription.id)
                .update();
        sql.query("""
                        insert into subscription_search (reseller_id, subscription_id, text)
                        values (:reseller, :id, :text)
                        on conflict (reseller_id, subscription_id) do update set text = excluded.text""")
                .bind("id", subscription.id)
                .bind("text", SubscriptionWords.text(words))
                .update();
    }

    void remove(Subscription subscription) {
        remove(subscription, SubscriptionWords.of(subscription));
        sql.query("delete from subscription_search where reseller_id = :reseller and subscription_id = :id")
                .bind("id", subscription.id)
                .update();
    }

    private void remove(Subscription subscription, Set<String> words) {
        sql.query("""
                        delete from subscription_word
                         where reseller_id = :reseller and word = any (cast(:words as text[]))
                           and subscription_id = :id""").array("words", words).bind("id", subscription.id).update();
    }

    /** After changes of many. */
    void replaceAll(SubscriptionStage stage) {
        if (!stage.gone.isEmpty()) {
            words("""
                    delete from subscription_word w using %s
                     where w.reseller_id = :reseller and w.word = n.word and w.subscription_id = n.id""", stage.gone);
        }
        words("""
                insert into subscription_word (reseller_id, word, subscription_id)
                select :reseller, n.word, n.id from %s order by n.word""", stage.words);
        sql.query("""
                        insert into subscription_search (reseller_id, subscription_id, text)
                        select :reseller, n.id, n.text
                          from unnest(cast(:ids as uuid[]), cast(:texts as text[])) as n (id, text)
                        on conflict (reseller_id, subscription_id) do update set text = excluded.text""")
                .array("ids", stage.found.keySet())
                .array("texts", stage.found.values(), SubscriptionWords::text)
                .update();
    }

    private void words(String statement, List<SubscriptionStage.Word> words) {
        sql.query(statement.formatted("unnest(cast(:ids as uuid[]), cast(:words as text[])) as n (id, word)"))
                .array("ids", words, SubscriptionStage.Word::subscriptionId)
                .array("words", words, SubscriptionStage.Word::word)
                .update();
    }

    static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(words);
        rest.removeAll(others);
        return rest;
    }
}
