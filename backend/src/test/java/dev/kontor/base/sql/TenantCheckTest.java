package dev.kontor.base.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check accepts and what it refuses; {@code customer} and {@code mail} belong to resellers. */
class TenantCheckTest {

    private static final Set<String> OWNED = Set.of("customer", "mail");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select id from reseller where id = ?",
                "select * from customer where reseller_id = ? and id = ?",
                "select c.* from customer c where ? = c.reseller_id",
                "select c.* from customer c where (c.reseller_id, c.id) = (?, ?)",
                "select c.* from customer c where (c.reseller_id, c.id) in (select a, b from asked)",
                "select 1 from customer c, mail m where c.reseller_id = ? and m.reseller_id = c.reseller_id",
                "select 1 from customer c join mail m on m.reseller_id = c.reseller_id where m.reseller_id = $1",
                "select 1 from customer c join mail m using (reseller_id, id) where c.reseller_id = $1",
                "select 1 from customer c left join (mail m join x on x.id = m.id) on m.reseller_id = c.reseller_id"
                        + " where c.reseller_id = ?",
                "with found as (select reseller_id, id from customer where reseller_id = ?)"
                        + " select * from mail m join found f on f.reseller_id = m.reseller_id",
                "with customer (id) as materialized (select 1) select * from customer",
                "with recursive c as (select id from customer where reseller_id = ? union all"
                        + " select m.id from c join mail m on m.reseller_id = ?) select * from c",
                "insert into mail (reseller_id, id) values (?, ?) on conflict (reseller_id, id) do update set id = ?",
                "insert into mail as x (reseller_id, id) select m.reseller_id, ? from mail m where m.reseller_id = ?",
                "update customer c set name = n.name from unnest(?, ?) as n (id, name)"
                        + " where c.reseller_id = ? and c.id = n.id",
                "delete from mail m using customer c where c.reseller_id = ? and m.reseller_id = c.reseller_id",
                "select id from mail where reseller_id = ? order by id limit 1 for update skip locked",
                "select 1 from customer c where c.reseller_id = ? and exists ("
                        + "select 1 from mail m where m.reseller_id = c.reseller_id and m.id is distinct from c.id)",
                "select extract(day from m.at), trim(both from m.name) from mail m where m.reseller_id = ?",
                "select (select count(*) from mail where reseller_id = ?), x.* from (select 1) x, generate_series(1, 2) y",
                "select 1 -- from customer\n /* from mail */ where 'from mail' <> ''",
                "select set_tenant(?); select * from customer where reseller_id = ?",
            })
    void acceptsWhatNamesItsReseller(String sql) {
        assertThat(TenantCheck.unbound(sql, OWNED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from mail",
                "select reseller_id from mail order by reseller_id",
                "select * from mail where id = ? -- reseller_id = ?",
                "select * from mail where text = 'reseller_id = 1' and id = ?",
                "select 1 from customer c join mail m on m.id = c.mail_id where c.reseller_id = ?",
                "select 1 from customer c, mail m where c.reseller_id = ?",
                "select 1 from customer a join mail m on m.reseller_id = a.reseller_id where a.id = ?",
                "select 1 from customer c where c.reseller_id = ? and exists (select 1 from mail m where m.id = c.id)",
                "select id from customer where reseller_id = ? union select id from mail",
                "with found as (select id from mail) select 1 from customer where reseller_id = ?",
                "select (select count(*) from mail), c.id from customer c where c.reseller_id = ?",
                "update mail set name = ? where id = ?",
                "delete from mail where id = ?",
                "insert into mail (id) values (?)",
                "insert into mail (reseller_id, id) select ?, m.id from mail m",
                "select * from (mail m join customer c on c.reseller_id = ?)",
                "select * from public.mail",
                "select set_tenant(?); select * from mail",
                "SELECT * FROM Mail",
                "select * from \"mail\"",
            })
    void refusesWhatReadsAnybodysRows(String sql) {
        assertThat(TenantCheck.unbound(sql, OWNED)).contains("mail");
    }
}
