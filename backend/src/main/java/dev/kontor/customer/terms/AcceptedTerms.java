package dev.kontor.customer.terms;

import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.registration.RegistrationConfirmed;
import dev.kontor.customer.site.LegalTextView;
import dev.kontor.customer.site.LegalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a customer has accepted of the texts of the sites where it registered, and what is still asked for. */
@ApplicationScoped
public class AcceptedTerms {

    private static final Order<?> NEWEST_TEXT = Order.newestFirst("acceptance", "a.text_id");

    private final Sql sql;
    private final LegalTexts texts;
    private final Clock clock;

    AcceptedTerms(Sql sql, LegalTexts texts, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    void keep(@Observes RegistrationConfirmed registration) {
        add(registration.customerId(), registration.acceptedTexts(), registration.acceptedAt(), registration.address());
    }

    /** What is required by now at the sites where the customer registered, and was not accepted yet. */
    public List<LegalTextView> pending(UUID customerId) {
        return sql.query(LegalTextView.SELECT + """
                       and t.required and t.withdrawn_at is null
                       and t.site_id in (select r.site_id from registration r
                                          where r.reseller_id = :reseller and r.customer_id = :customer)
                       and not exists (select 1 from legal_acceptance a
                                        where a.reseller_id = :reseller and a.customer_id = :customer
                                          and a.text_id = t.id)
                     order by t.code, t.id""")
                .bind("customer", customerId)
                .list(LegalTextView.class);
    }

    /** What the customer has accepted, the latest first. */
    public List<AcceptedText> accepted(UUID customerId) {
        Map<UUID, Instant> moments = moments(customerId);
        return texts.all(moments.keySet()).stream()
                .map(text -> new AcceptedText(text, Objects.requireNonNull(moments.get(text.id()))))
                .sorted(Comparator.comparing(AcceptedText::acceptedAt).reversed())
                .toList();
    }

    /** 422 at {@code /versionIds} for a text that is not pending. {@code address} is the network address of the person. */
    @Transactional
    public void accept(UUID customerId, Collection<UUID> textIds, @Nullable String address) {
        Set<UUID> pending = pending(customerId).stream().map(LegalTextView::id).collect(Collectors.toSet());
        if (!pending.containsAll(textIds)) {
            throw new Problem.Invalid("/versionIds", "unknown-text", "Only texts that wait for it can be accepted.");
        }
        add(customerId, textIds, clock.instant(), address);
    }

    /** Everything that a customer accepted, the newest text first. */
    Page<LegalAcceptanceView> page(UUID customerId, int limit, @Nullable String cursor) {
        Conditions conditions = Conditions.of("a.reseller_id = :reseller").equal("a.customer_id", customerId);
        String select = """
                select a.text_id, s.name as site_name, t.code, t.text_version as version, t.withdrawn_at is null as current,
                       a.accepted_at, a.address
                  from legal_acceptance a
                  join legal_text t on t.reseller_id = a.reseller_id and t.id = a.text_id
                  join site s on s.reseller_id = t.reseller_id and s.id = t.site_id
                {page}""";
        return sql.listing("legal_acceptance a", conditions, NEWEST_TEXT)
                .page(
                        select,
                        LegalAcceptanceView.class,
                        limit,
                        cursor,
                        NEWEST_TEXT.cursorOf(LegalAcceptanceView::textId));
    }

    /** Only ever added. */
    private void add(UUID customerId, Collection<UUID> textIds, Instant at, @Nullable String address) {
        sql.query("""
            insert into legal_acceptance (reseller_id, customer_id, text_id, accepted_at, address)
            select :reseller, :customer, id, cast(:at as timestamptz), cast(:address as varchar)
              from unnest(cast(:texts as uuid[])) id
            on conflict (reseller_id, customer_id, text_id) do nothing\
            """)
                .bind("customer", customerId)
                .bind("at", at)
                .bind("address", address)
                .array("texts", textIds)
                .update();
    }

    /** When the customer accepted what; the latest hundred. */
    private Map<UUID, Instant> moments(UUID customerId) {
        return sql.query("""
            select text_id, accepted_at from legal_acceptance
             where reseller_id = :reseller and customer_id = :customer
             order by accepted_at desc, text_id limit 100\
            """).bind("customer", customerId).map(UUID.class, Instant.class);
    }

    /** A version that a customer accepted, and when. */
    public record AcceptedText(LegalTextView text, Instant acceptedAt) {}

    /** Which version of a text of which site a customer accepted, when, and from which network address. */
    public record LegalAcceptanceView(
            UUID textId,
            String siteName,
            String code,
            int version,
            boolean current,
            Instant acceptedAt,
            @Nullable String address) {}
}
