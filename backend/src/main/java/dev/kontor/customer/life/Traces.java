package dev.kontor.customer.life;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.life.Lives.Life;
import dev.kontor.customer.life.Lives.Person;
import dev.kontor.customer.privacy.PersonErasure.KnownPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** By what a deleted customer, its people and its things may be known elsewhere. */
@ApplicationScoped
class Traces {

    private final Sql sql;
    private final Lives lives;

    Traces(Sql sql, Lives lives) {
        this.sql = sql;
        this.lives = lives;
    }

    KnownPerson of(Life customer, UUID operation) {
        Person person = lives.person(customer.id());
        return new KnownPerson(
                ids(operation, "ROW"),
                ids(operation, "COPY"),
                Stream.concat(Stream.ofNullable(person.email()), logins(operation, "email"))
                        .toList(),
                Stream.concat(
                                Stream.of(person.companyName(), person.displayName(), fullName(person))
                                        .filter(Objects::nonNull),
                                logins(operation, "name"))
                        .toList());
    }

    private static String fullName(Person person) {
        return Stream.of(person.firstName(), person.lastName())
                .filter(Objects::nonNull)
                .reduce((first, last) -> first + " " + last)
                .orElse("");
    }

    private List<UUID> ids(UUID operation, String how) {
        return sql.query("""
                        select distinct cast(p.before ->> 'id' as uuid) from parked_row p
                         where p.reseller_id = :reseller and p.operation_id = :operation and p.how = :how
                           and jsonb_exists(p.before, 'id')""").bind("operation", operation).bind("how", how).list(UUID.class);
    }

    private Stream<String> logins(UUID operation, String field) {
        return sql.query("""
                        select p.before ->> :field from parked_row p
                         where p.reseller_id = :reseller and p.operation_id = :operation
                           and p.of_table = 'customer_login'""").bind("operation", operation).bind("field", field).list(String.class).stream();
    }
}
