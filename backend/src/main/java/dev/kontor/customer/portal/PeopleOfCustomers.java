package dev.kontor.customer.portal;

import dev.kontor.access.person.CustomerPeople;
import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The people of customers, with their sessions, second factors and links that still work. */
@ApplicationScoped
class PeopleOfCustomers implements CustomerPart {

    private static final String LOGINS = """
            (select l.id from customer_login l
              where l.reseller_id = :reseller and l.customer_id = :customer)""";
    private static final String THEIRS = "t.subject_kind = 'CUSTOMER' and t.subject_id in " + LOGINS;

    private final CustomerPeople people;

    PeopleOfCustomers(CustomerPeople people) {
        this.people = people;
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.of("one_time_token", THEIRS),
                Rows.of("second_factor", THEIRS),
                Rows.of("customer_session", "t.login_id in " + LOGINS),
                Rows.by("customer_login", "customer_id").shown(Held.LOGINS).named("p.before ->> 'email'"));
    }

    @Override
    public void leaving(UUID customer) {
        people.leave(customer);
    }

    @Override
    public void returned(UUID customer) {
        people.comeBack(customer);
    }
}
