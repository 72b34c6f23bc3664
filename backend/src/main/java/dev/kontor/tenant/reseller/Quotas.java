package dev.kontor.tenant.reseller;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Limits that hold when many come at once: who counts what there is waits for everybody else of the reseller who counted it to
 * add to it, so that no two take the same last place.
 */
@ApplicationScoped
public class Quotas {

    private final Sql sql;

    Quotas(Sql sql) {
        this.sql = sql;
    }

    /**
     * Before what is limited is counted by {@code Sql}, in the transaction that adds to it.
     *
     * @param what is limited, in up to 40 characters; always the same few
     */
    public void await(String what) {
        // goes with the trip of whatever counts, which sees what those before have committed
        sql.query("""
                        insert into reseller_counter as t (reseller_id, name, last_no) values (:reseller, :name, 0)
                        on conflict (reseller_id, name) do update set last_no = t.last_no""").bind("name", what).later();
    }
}
