package dev.kontor.customer.life;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.request.WrongState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers whatever their life; everybody else sees the living alone. */
@ApplicationScoped
class Lives {

    private static final String SELECT = """
            select id, number, display_name, version, life, life_until from customer
             where reseller_id = :reseller and id = :id""";
    /** What lets the statements after it see all lives, until {@link #CLOSED} or the end of the transaction. */
    private static final String OPEN = "app.life = 'any'";

    private static final String CLOSED = "app.life = ''";

    private final Sql sql;

    Lives(Sql sql) {
        this.sql = sql;
    }

    /** A customer and where it is. */
    record Life(
            UUID id,
            String number,
            String displayName,
            long version,
            CustomerLife life,
            @Nullable Instant lifeUntil) {}

    /** 404 for an unknown customer, 409 for one that is somewhere else. */
    Life require(UUID id, CustomerLife wanted) {
        return checked(sql.query(SELECT).bind("id", id).setting(OPEN).require(Life.class, "This customer"), wanted);
    }

    /** The same, which is nobody else's until the end of the transaction: nobody gives it anything meanwhile. */
    Life lock(UUID id, CustomerLife wanted) {
        Life life =
                sql.query(SELECT + " for update").bind("id", id).setting(OPEN).require(Life.class, "This customer");
        close();
        return checked(life, wanted);
    }

    /** A deleted one whose time is over; nothing for any other. */
    Optional<Life> lockDue(UUID id, Instant now) {
        Optional<Life> life = sql.query(SELECT + " and life = 'DELETED' and life_until <= :now for update")
                .bind("id", id)
                .bind("now", now)
                .setting(OPEN)
                .optional(Life.class);
        close();
        return life;
    }

    private static Life checked(Life life, CustomerLife wanted) {
        if (life.life() == wanted) {
            return life;
        }
        throw new WrongState(
                "customer-life",
                "The customer is %s.".formatted(life.life()),
                life.life(),
                life.life().next());
    }

    /** Whether the customer lives; until the end of the transaction it is not deleted. */
    boolean keep(UUID id) {
        return sql.query("select 1 from customer where reseller_id = :reseller and id = :id for key share")
                .bind("id", id)
                .exists();
    }

    void delete(UUID id, String reason, Instant now, Instant until) {
        sql.query("""
                        update customer set life = 'DELETED', life_until = :until, life_reason = :reason,
                               version = version + 1, updated_at = :now
                         where reseller_id = :reseller and id = :id""")
                .bind("id", id)
                .bind("until", until)
                .bind("reason", reason)
                .bind("now", now)
                .setting(OPEN)
                .update();
        close();
    }

    void restore(UUID id, Instant now) {
        sql.query("""
                        update customer set life = 'LIVE', life_until = null, life_reason = null,
                               version = version + 1, updated_at = :now
                         where reseller_id = :reseller and id = :id""").bind("id", id).bind("now", now).setting(OPEN).update();
        close();
    }

    /** What is known of a deleted customer, as it was. */
    record Person(
            @Nullable String email,
            String displayName,
            @Nullable String companyName,
            @Nullable String firstName,
            @Nullable String lastName) {}

    Person person(UUID id) {
        Person person = sql.query("""
                        select email, display_name, company_name, first_name, last_name from customer
                         where reseller_id = :reseller and id = :id""").bind("id", id).setting(OPEN).require(Person.class, "This customer");
        close();
        return person;
    }

    /** What a row must have and says nothing of a person. */
    private record Remains(
            String kind,
            String language,
            String currency,
            String billingType,
            String debitStatus,
            long version,
            Instant createdAt,
            @Nullable Instant lifeUntil,
            @Nullable String lifeReason) {}

    /** In the place of the customer comes a row of the same id and number, with no more than a row must have. */
    void erase(Life customer, Instant now) {
        Remains remains =
                sql.query("""
                        select kind, language, currency, billing_type, debit_status, version, created_at, life_until,
                               life_reason
                          from customer where reseller_id = :reseller and id = :id""").bind("id", customer.id()).setting(OPEN).require(Remains.class, "This customer");
        sql.query("delete from customer where reseller_id = :reseller and id = :id")
                .bind("id", customer.id())
                .update();
        sql.query("""
                        insert into customer
                               (reseller_id, id, number, kind, display_name, language, currency, billing_type, debit_status,
                                credit_limit, locks, tags, custom_fields, sort_name, sort_city, version, created_at,
                                updated_at, life, life_until, life_reason)
                        values (:reseller, :id, :number, :kind, '', :language, :currency, :billing, :debit, 0, '{}', '{}',
                                '{}', '', '', :version, :created, :now, 'ERASED', :until, :reason)""")
                .bind("id", customer.id())
                .bind("number", customer.number())
                .bind("kind", remains.kind())
                .bind("language", remains.language())
                .bind("currency", remains.currency())
                .bind("billing", remains.billingType())
                .bind("debit", remains.debitStatus())
                .bind("version", remains.version() + 1)
                .bind("created", remains.createdAt())
                .bind("now", now)
                .bind("until", remains.lifeUntil())
                .bind("reason", remains.lifeReason())
                .update();
        close();
    }

    private void close() {
        sql.query("select 1").setting(CLOSED).count();
    }
}
