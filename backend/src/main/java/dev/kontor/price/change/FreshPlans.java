package dev.kontor.price.change;

import dev.kontor.base.sql.Sql;

/** Plans of statements that are made for their own parameters. */
public final class FreshPlans {

    private FreshPlans() {}

    /**
     * From here to the end of the transaction every statement is planned for its own parameters: with thousands of
     * charges a plan that was made for any parameters is many times slower.
     */
    public static void use(Sql sql) {
        sql.query("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .one(String.class);
    }
}
