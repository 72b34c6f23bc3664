package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reseller's people and visitors were sent. */
@ApplicationScoped
public class Mailbox {

    private static final Pattern TOKEN = Pattern.compile("#([A-Za-z0-9_-]{64})");

    private final EntityManager entityManager;
    private final CurrentActor actor;

    Mailbox(EntityManager entityManager, CurrentActor actor) {
        this.entityManager = entityManager;
        this.actor = actor;
    }

    /** Kind, subject and text of every mail to this address, in the order of sending. */
    @ActivateRequestContext
    public List<Sent> to(Api.Tenant tenant, String email) {
        return actor.as(Actor.system(tenant.id()), () -> read(tenant, email));
    }

    /** The token of the confirmation mail. */
    public String token(Api.Tenant tenant, String email) {
        Sent mail = to(tenant, email).getLast();
        assertThat(mail.kind()).isEqualTo("REGISTRATION_CONFIRMATION");
        Matcher token = TOKEN.matcher(mail.text());
        assertThat(token.find()).as(mail.text()).isTrue();
        return token.group(1);
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Sent> read(Api.Tenant tenant, String email) {
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                    select kind, subject, text, language from mail
                     where reseller_id = :reseller and recipient = :email order by id\
                    """)
                .setParameter("reseller", tenant.id())
                .setParameter("email", email)
                .getResultList();
        return rows.stream()
                .map(row -> new Sent(row[0].toString(), row[1].toString(), String.valueOf(row[2]), row[3].toString()))
                .toList();
    }

    /** A mail as it was written. */
    public record Sent(String kind, String subject, String text, String language) {}
}
