package dev.kontor.price.list;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClasses.ClassPrices;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which lists of a class say something. One that is empty stays when its currency goes: its past is still explained. */
@ApplicationScoped
class ClassLists implements ClassPrices {

    private final Sql sql;
    private final ResellerDay day;

    ClassLists(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    @Override
    public Set<String> currencies(UUID classId, Collection<String> asked) {
        // whoever writes prices has the list locked: what is being written is seen
        sql.query("""
                        select id from price_list
                         where reseller_id = :reseller and kind = 'CLASS' and owner_id = :class
                           and currency = any (cast(:asked as text[])) order by id for update""").bind("class", classId).array("asked", asked).list(UUID.class);
        return Set.copyOf(sql.query("""
                        select cast(l.currency as text) from price_list l
                         where l.reseller_id = :reseller and l.kind = 'CLASS' and l.owner_id = :class
                           and l.currency = any (cast(:asked as text[]))
                           and (exists (select 1 from price_entry e
                                         where e.reseller_id = :reseller and e.list_id = l.id
                                           and e.superseded_at is null
                                           and coalesce(upper(e.valid) > cast(:today as date), true))
                                or exists (select 1 from price_change d
                                            where d.reseller_id = :reseller and d.list_id = l.id
                                              and d.status = 'DRAFT' and d.item_count > 0))""")
                .bind("class", classId)
                .array("asked", asked)
                .bind("today", day.today())
                .list(String.class));
    }
}
