package dev.kontor.customer.approval;

import dev.kontor.access.right.Right;
import dev.kontor.access.staff.StaffContacts;
import dev.kontor.access.staff.StaffContacts.StaffContact;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.customer.CustomerContacts;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.RelationshipTransition;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.ServiceRequest;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers and staff are told of requests and decisions, in the transaction of the decision. */
@ApplicationScoped
class ApprovalMails {

    private final Mails mails;
    private final CustomerContacts contacts;
    private final StaffContacts staff;
    private final Resellers resellers;
    private final PublicAddress address;
    private final CurrentActor actor;
    private final Clock clock;

    ApprovalMails(
            Mails mails,
            CustomerContacts contacts,
            StaffContacts staff,
            Resellers resellers,
            PublicAddress address,
            CurrentActor actor,
            Clock clock) {
        this.mails = mails;
        this.contacts = contacts;
        this.staff = staff;
        this.resellers = resellers;
        this.address = address;
        this.actor = actor;
        this.clock = clock;
    }

    /** To the customer, and to those who decide: each of them at most once an hour, however many requests come in. */
    void received(ServiceRequest request, List<ServiceRef> services) {
        ResellerView reseller = resellers.require(actor.resellerId());
        CustomerContact customer = Objects.requireNonNull(
                contacts.byIds(List.of(request.customerId)).get(request.customerId));
        List<NewMail> queued = new ArrayList<>();
        new Draft(customer)
                .services(services)
                .put("site.name", request.siteName)
                .put("link", portal(reseller))
                .toCustomer(MailKind.REQUEST_RECEIVED, "request-received:" + request.id)
                .ifPresent(queued::add);
        Draft forStaff = new Draft(customer)
                .services(services)
                .put("site.name", request.siteName)
                .put("note", request.note)
                .put("link", address.link("/requests?request=" + request.id));
        String hour = clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
        staff.withRight(Right.REQUESTS_DECIDE)
                .forEach(person -> queued.add(
                        forStaff.toStaff(person, reseller.language(), "new-request:" + person.id() + ":" + hour)));
        mails.queueAll(queued);
    }

    /** To every customer whose requests were decided; {@code services} by request. */
    void decided(Decision decision, Map<UUID, List<ServiceRef>> services, Notice notice) {
        if (!notice.sent() || decision.decided().isEmpty()) {
            return;
        }
        Map<UUID, CustomerContact> customers = contacts.byIds(decision.customers());
        String portal = portal(resellers.require(actor.resellerId()));
        List<NewMail> queued = new ArrayList<>();
        for (ServiceRequest request : decision.decided()) {
            MailKind kind =
                    request.status == RequestStatus.APPROVED ? MailKind.REQUEST_APPROVED : MailKind.REQUEST_REJECTED;
            new Draft(Objects.requireNonNull(customers.get(request.customerId)))
                    .services(services.getOrDefault(request.id, List.of()))
                    .put("message", notice.message())
                    .put("link", portal)
                    .toCustomer(kind, key(request))
                    .ifPresent(queued::add);
        }
        mails.queueAll(queued);
    }

    /** To the customer whose relationship got another status without a request. */
    void relationship(BusinessRelationship row, Notice notice, RelationshipTransition transition) {
        CustomerContact customer = contacts.byIds(List.of(row.id)).get(row.id);
        if (!notice.sent() || customer == null) {
            return;
        }
        Draft draft = new Draft(customer).put("message", notice.message());
        String portal = portal(resellers.require(actor.resellerId()));
        (switch (transition) {
                    case APPROVAL -> draft.put("link", portal).toCustomer(MailKind.REQUEST_APPROVED, null);
                    case REJECTION -> draft.put("link", portal).toCustomer(MailKind.REQUEST_REJECTED, null);
                    case BLOCK -> draft.toCustomer(MailKind.RELATIONSHIP_BLOCKED, null);
                    case RELEASE -> draft.put("link", portal).toCustomer(MailKind.RELATIONSHIP_RELEASED, null);
                })
                .ifPresent(mails::queue);
    }

    private String portal(ResellerView reseller) {
        return address.link("/portal/" + reseller.slug());
    }

    private static String key(ServiceRequest request) {
        return "request-decided:" + request.id;
    }

    /** A mail about a customer while it is being written; what is absent leaves its line out. */
    static final class Draft {

        private final CustomerContact customer;
        private final Map<String, String> values = new HashMap<>();

        Draft(CustomerContact customer) {
            this.customer = customer;
            put("customer.name", customer.displayName());
            put("customer.number", customer.number());
            put("person.name", customer.displayName());
        }

        Draft put(String placeholder, @Nullable String value) {
            if (value != null) {
                values.put(placeholder, value);
            }
            return this;
        }

        Draft services(List<ServiceRef> services) {
            return put("services", services.stream().map(ServiceRef::name).collect(Collectors.joining(", ")));
        }

        /** Nothing for a customer without an address. */
        Optional<NewMail> toCustomer(MailKind kind, @Nullable String dedupeKey) {
            return Optional.ofNullable(customer.email())
                    .map(email -> new NewMail(
                            kind,
                            customer.language(),
                            email,
                            customer.displayName(),
                            customer.id(),
                            values,
                            dedupeKey));
        }

        NewMail toStaff(StaffContact person, String language, String dedupeKey) {
            Map<String, String> named = new HashMap<>(values);
            named.put("person.name", person.name());
            return new NewMail(
                    MailKind.NEW_REQUEST_FOR_STAFF, language, person.email(), person.name(), null, named, dedupeKey);
        }
    }
}
