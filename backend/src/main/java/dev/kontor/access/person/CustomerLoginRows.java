package dev.kontor.access.person;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the people who sign in at the portal, each with its address in the directory. */
@ApplicationScoped
class CustomerLoginRows {

    private static final String SECRET = """
            select l.id, l.customer_id, l.email, l.name, l.password_hash, l.suspended, r.name as company, r.slug
              from customer_login l join reseller r on r.id = l.reseller_id
             where l.reseller_id = :reseller\s""";

    private static final Order<?> OLDEST = Order.oldestFirst("customer-login", "l.id");

    private final Sql sql;
    private final Directory directory;
    private final CurrentActor actor;
    private final Clock clock;

    CustomerLoginRows(Sql sql, Directory directory, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.actor = actor;
        this.clock = clock;
    }

    /** 404 for a person of another reseller. */
    CustomerLogin require(UUID id) {
        return find(id).orElseThrow(() -> new Problem.NotFound("This login"));
    }

    Optional<CustomerLogin> find(UUID id) {
        return sql.find(CustomerLogin.class, id);
    }

    Optional<CustomerLogin> byEmail(String email) {
        return sql.query("select * from customer_login where reseller_id = :reseller and email = :email")
                .bind("email", email)
                .entity(CustomerLogin.class);
    }

    /** Whether somebody has this address or one that looks the same; addresses in other letters are few. */
    boolean isTaken(String email) {
        String look = MailAddress.look(email);
        return sql.query("""
                        select email from customer_login where reseller_id = :reseller and email = :email
                        union all
                        select email from customer_login where reseller_id = :reseller and email = :look
                        union all
                        select email from customer_login
                         where reseller_id = :reseller and octet_length(email) <> char_length(email)""").bind("email", email).bind("look", look).list(String.class).stream()
                .anyMatch(other -> MailAddress.look(other).equals(look));
    }

    /** What a person signs in with; 404 for one of another reseller. */
    CustomerSecret secret(UUID id) {
        return findSecret(id).orElseThrow(() -> new Problem.NotFound("This login"));
    }

    Optional<CustomerSecret> findSecret(UUID id) {
        return sql.query(SECRET + "and l.id = :id").bind("id", id).optional(CustomerSecret.class);
    }

    Optional<CustomerSecret> secretByEmail(String email) {
        return sql.query(SECRET + "and l.email = :email").bind("email", email).optional(CustomerSecret.class);
    }

    /** Notes the sign-in; false when what was checked holds no more. */
    boolean enters(CustomerSecret login) {
        return sql.query("""
                                update customer_login set last_login_at = :now
                                 where reseller_id = :reseller and id = :id and not suspended
                                   and password_hash = :hash""")
                        .bind("id", login.id())
                        .bind("hash", login.passwordHash())
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    void setPassword(UUID id, PasswordHash hash) {
        sql.query("update customer_login set password_hash = :hash where reseller_id = :reseller and id = :id")
                .bind("id", id)
                .bind("hash", hash.text())
                .update();
    }

    /** To be shown: they may be on their way out of the table. */
    List<CustomerLogin> ofCustomer(UUID customerId) {
        return sql.query("select * from customer_login where reseller_id = :reseller and customer_id = :customer")
                .bind("customer", customerId)
                .detached(CustomerLogin.class);
    }

    /** In the order in which they came. */
    Page<CustomerLoginView> page(UUID customerId, int limit, @Nullable String cursor) {
        Conditions conditions = Conditions.of("l.reseller_id = :reseller").equal("l.customer_id", customerId);
        return sql.listing("customer_login l", conditions, OLDEST)
                .page(CustomerLogin.class, limit, cursor, login -> OLDEST.cursorAfter(login.id))
                .map(CustomerLoginView::of);
    }

    /** Whether the access of the customer's people has ended. */
    boolean isSuspended(UUID customerId) {
        return sql.query("""
                        select id from customer_login
                         where reseller_id = :reseller and customer_id = :customer and suspended limit 1""").bind("customer", customerId).exists();
    }

    /** One statement, whatever the number of customers. */
    void suspend(Collection<UUID> customerIds, boolean suspended) {
        sql.query("""
                        update customer_login set suspended = :suspended
                         where reseller_id = :reseller and customer_id = any (cast(:customers as uuid[]))
                           and suspended <> :suspended""")
                .bind("suspended", suspended)
                .array("customers", customerIds)
                .update();
    }

    void add(CustomerLogin login) {
        sql.add(login);
        sql.flush();
        directory.add(Directory.Kind.CUSTOMER_LOGIN, Secrets.hexHash(login.email), actor.resellerId());
    }

    /** Addresses that are not in their one spelling, from before there was one; where somebody has that, both stay. */
    void respell() {
        sql.query("""
                        select * from customer_login
                         where reseller_id = :reseller
                           and (octet_length(email) <> char_length(email) or email like '%xn--%')""").entities(CustomerLogin.class).stream()
                .filter(login -> !login.email.equals(MailAddress.normalise(login.email)))
                .filter(login -> byEmail(MailAddress.normalise(login.email)).isEmpty())
                .forEach(this::respell);
    }

    private void respell(CustomerLogin login) {
        String before = login.email;
        login.email = MailAddress.normalise(before);
        directory.move(
                Directory.Kind.CUSTOMER_LOGIN,
                Secrets.hexHash(before),
                Secrets.hexHash(login.email),
                actor.resellerId());
    }

    /** Nobody finds the reseller by their addresses any more. */
    void unlist(List<CustomerLogin> logins) {
        logins.forEach(login ->
                directory.remove(Directory.Kind.CUSTOMER_LOGIN, Secrets.hexHash(login.email), actor.resellerId()));
    }

    void list(List<CustomerLogin> logins) {
        logins.forEach(login ->
                directory.add(Directory.Kind.CUSTOMER_LOGIN, Secrets.hexHash(login.email), actor.resellerId()));
    }

    /** Its sessions go with it. */
    void remove(CustomerLogin login) {
        unlist(List.of(login));
        sql.remove(login);
    }

    /** What a person signs in with, if they have chosen a password, and what is easily known about them. */
    record CustomerSecret(
            UUID id,
            UUID customerId,
            String email,
            String name,
            @Nullable String passwordHash,
            boolean suspended,
            String company,
            String slug) {

        LoginSubject subject() {
            return new LoginSubject(LoginSubject.Kind.CUSTOMER, id);
        }

        List<String> ownWords(String customer) {
            return List.of(email, name, customer, company, slug);
        }

        @Override
        public String toString() {
            return "CustomerSecret of " + id;
        }
    }
}
