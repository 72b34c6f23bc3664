package dev.kontor.customer.life;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.life.Lives.Life;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who deleted which customer, when and why, and what became of it. */
@ApplicationScoped
class DeletionLog {

    private static final Order<?> NEWEST = Order.newestFirst("deleted-customers", "o.id");

    private final Sql sql;
    private final CurrentActor actor;

    DeletionLog(Sql sql, CurrentActor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** How a deletion ends. */
    enum End {
        UNDONE,
        FINAL
    }

    private record Row(
            UUID operationId,
            UUID id,
            String number,
            @Nullable String displayName,
            String reason,
            Instant deletedAt,
            String deletedBy,
            Instant until) {

        DeletedCustomer view() {
            return new DeletedCustomer(
                    id, number, displayName == null ? "" : displayName, reason, deletedAt, deletedBy, until);
        }
    }

    UUID begin(Life customer, CustomerDeletion wanted, Instant now, Instant until) {
        UUID id = Ids.next();
        Actor who = actor.get();
        sql.query("""
                        insert into customer_operation
                               (reseller_id, id, kind, state, customer_id, customer_number, customer_name, reason, moved_to,
                                done_at, done_by, done_by_name, until)
                        values (:reseller, :id, 'DELETION', 'DONE', :customer, :number, :name, :reason,
                                cast(:to as uuid), :now, :by, :byName, :until)""")
                .bind("id", id)
                .bind("customer", customer.id())
                .bind("number", customer.number())
                .bind("name", customer.displayName())
                .bind("reason", wanted.reason())
                .bind("to", wanted.moveToId())
                .bind("now", now)
                .bind("by", who.id())
                .bind("byName", who.name())
                .bind("until", until)
                .update();
        return id;
    }

    /** Of a customer that is deleted. */
    UUID of(UUID customer) {
        return sql.query("""
                        select id from customer_operation
                         where reseller_id = :reseller and customer_id = :customer and state = 'DONE'""").bind("customer", customer).one(UUID.class);
    }

    /** The name of whoever is erased goes with it. */
    void end(UUID operation, End end, Instant now) {
        Actor who = actor.get();
        sql.query("""
                        update customer_operation
                           set state = :state, ended_at = :now, ended_by = :by, ended_by_name = :byName,
                               customer_name = case when :state = 'FINAL' then null else customer_name end
                         where reseller_id = :reseller and id = :id""")
                .bind("id", operation)
                .bind("state", end)
                .bind("now", now)
                .bind("by", who.id())
                .bind("byName", who.name())
                .update();
    }

    /** The last one first. */
    Page<DeletedCustomer> page(int limit, @Nullable String cursor) {
        return sql.listing(
                        "customer_operation o", Conditions.of("o.reseller_id = :reseller and o.state = 'DONE'"), NEWEST)
                .page("""
                                select o.id as operation_id, o.customer_id as id, o.customer_number as number,
                                       o.customer_name as display_name, o.reason, o.done_at as deleted_at,
                                       o.done_by_name as deleted_by, o.until
                                  from customer_operation o {page}""", Row.class, limit, cursor, row -> NEWEST.cursorAfter(row.operationId()))
                .map(Row::view);
    }

    DeletedCustomer read(UUID operation) {
        return sql.query("""
                        select o.id as operation_id, o.customer_id as id, o.customer_number as number,
                               o.customer_name as display_name, o.reason, o.done_at as deleted_at,
                               o.done_by_name as deleted_by, o.until
                          from customer_operation o where o.reseller_id = :reseller and o.id = :id""").bind("id", operation).one(Row.class).view();
    }

    /** Some of those whose time is over. */
    List<UUID> due(Instant now, int most) {
        return sql.query("""
                        select customer_id from customer_operation
                         where reseller_id = :reseller and state = 'DONE' and until <= :now order by until limit :most""").bind("now", now).bind("most", most).list(UUID.class);
    }
}
