package dev.kontor.customer.approval;

import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.approval.RequestOutcomes.RequestOutcome;
import dev.kontor.customer.customer.Address;
import dev.kontor.customer.duplicate.Duplicates;
import dev.kontor.customer.duplicate.Duplicates.DuplicateView;
import dev.kontor.customer.relationship.TermsOfCustomers;
import dev.kontor.customer.relationship.TermsOfCustomers.OrderTerms;
import dev.kontor.customer.request.RequestLists;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.RequestView;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import dev.kontor.tenant.mail.MailTruth;
import dev.kontor.tenant.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as whoever decides it should see it: who looks like the customer, and what an approval will do. */
@ApplicationScoped
public class RequestOutcomes {

    private final RequestLists lists;
    private final Duplicates duplicates;
    private final Services services;
    private final TermsOfCustomers terms;
    private final Mails mails;
    private final Sql sql;

    RequestOutcomes(
            RequestLists lists,
            Duplicates duplicates,
            Services services,
            TermsOfCustomers terms,
            Mails mails,
            Sql sql) {
        this.lists = lists;
        this.duplicates = duplicates;
        this.services = services;
        this.terms = terms;
        this.mails = mails;
        this.sql = sql;
    }

    /** 404 for an unknown request and for one of another reseller. One statement per part, ten in all. */
    @Transactional
    public RequestDetail read(UUID id) {
        RequestView request = lists.read(id);
        RequestOutcome outcome = request.status() == RequestStatus.OPEN ? outcome(request) : null;
        return new RequestDetail(
                request,
                applicant(request.customerId()),
                earlier(request),
                duplicates.of(request.customerId()),
                outcome);
    }

    private Applicant applicant(UUID customerId) {
        return sql.query("""
                        select c.salutation, c.first_name, c.last_name, c.phone, c.mobile, c.website, c.vat_id, c.tax_number,
                               c.gln, c.line1 as address_line1, c.line2 as address_line2,
                               c.postal_code as address_postal_code, c.city as address_city,
                               c.region as address_region, c.country as address_country
                          from customer c where c.reseller_id = :reseller and c.id = :customer""").bind("customer", customerId).one(Applicant.class);
    }

    /** Those before it, the newest first. */
    private List<EarlierRequest> earlier(RequestView request) {
        return sql.query("""
                        select r.id, r.status, r.created_at, r.decided_at, r.decided_by_name as decided_by, r.reason, r.message
                          from service_request r
                         where r.reseller_id = :reseller and r.customer_id = :customer and r.created_at < :before
                         order by r.created_at desc, r.id desc limit 10""")
                .bind("customer", request.customerId())
                .bind("before", request.createdAt())
                .list(EarlierRequest.class);
    }

    private RequestOutcome outcome(RequestView request) {
        ClassOfCustomer group = classOf(request.customerId());
        List<RequestOutcome.CatalogueRef> catalogues = catalogues(request.id());
        return new RequestOutcome(
                group.classId(),
                group.className(),
                catalogues,
                terms.read(request.customerId()),
                catalogues.isEmpty() ? request.services() : withOrder(request.services()),
                mails.truth(request.email()));
    }

    /** Releasing a catalogue releases ordering (D16). */
    private List<ServiceRef> withOrder(List<ServiceRef> asked) {
        if (asked.stream().anyMatch(service -> service.code().equals(Services.ORDER))) {
            return asked;
        }
        List<ServiceRef> all = new ArrayList<>(asked);
        services.named(List.of(Services.ORDER)).forEach(all::addFirst);
        return all;
    }

    private List<RequestOutcome.CatalogueRef> catalogues(UUID requestId) {
        return sql.query("""
                        select c.id, c.name from service_request_catalogue r
                          join catalogue c on c.reseller_id = r.reseller_id and c.id = r.catalogue_id
                         where r.reseller_id = :reseller and r.request_id = :request order by c.name""").bind("request", requestId).list(RequestOutcome.CatalogueRef.class);
    }

    private ClassOfCustomer classOf(UUID customerId) {
        return sql.query("""
                        select c.class_id, k.name as class_name from customer c
                          left join customer_class k on k.reseller_id = c.reseller_id and k.id = c.class_id
                         where c.reseller_id = :reseller and c.id = :customer""").bind("customer", customerId).one(ClassOfCustomer.class);
    }

    private record ClassOfCustomer(
            @Nullable UUID classId, @Nullable String className) {}

    /** What an approval will do: which class the customer buys in, what is released, under which terms, what is sent. */
    public record RequestOutcome(
            @Nullable UUID classId,
            @Nullable String className,
            List<CatalogueRef> catalogues,
            OrderTerms terms,
            List<ServiceRef> services,
            MailTruth mail) {

        /** A catalogue by its name. */
        public record CatalogueRef(UUID id, String name) {}
    }

    /** Who asks, as far as a decision depends on it (D22). */
    public record Applicant(
            @Nullable String salutation,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String website,
            @Nullable String vatId,
            @Nullable String taxNumber,
            @Nullable String gln,
            @Nullable Address address) {}

    /** What the customer asked for before, and what was said to it: {@code reason} among the staff, {@code message} to the customer. */
    public record EarlierRequest(
            UUID id,
            RequestStatus status,
            Instant createdAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason,
            @Nullable String message) {}

    /** A request with everything that helps to decide it; no {@code outcome} once it is decided. */
    public record RequestDetail(
            RequestView request,
            Applicant applicant,
            List<EarlierRequest> earlier,
            List<DuplicateView> duplicates,
            @Nullable RequestOutcome outcome)
            implements Versioned {

        @Override
        public long version() {
            return request.version();
        }
    }
}
