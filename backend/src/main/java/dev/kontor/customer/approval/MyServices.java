package dev.kontor.customer.approval;

import dev.kontor.base.admission.LimitName;
import dev.kontor.base.admission.LimitSource;
import dev.kontor.base.admission.LimitView;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.relationship.CustomerServiceView;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.ServiceStatus;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestKind;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.RequestView;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.tenant.reseller.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services that the customer has, may ask for and has asked for. */
@ApplicationScoped
class MyServices implements LimitSource {

    private static final int A_DAY = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final Relationships relationships;
    private final Requests requests;
    private final Customers customers;
    private final Quotas quotas;
    private final CurrentActor actor;
    private final Clock clock;

    MyServices(
            Relationships relationships,
            Requests requests,
            Customers customers,
            Quotas quotas,
            CurrentActor actor,
            Clock clock) {
        this.relationships = relationships;
        this.requests = requests;
        this.customers = customers;
        this.quotas = quotas;
        this.actor = actor;
        this.clock = clock;
    }

    List<MyServiceView> all() {
        return relationships.ownServices(actor.customerId()).stream()
                .map(own -> MyServiceView.of(own.service(), own.ordersLocked()))
                .toList();
    }

    Page<MyRequestView> requests(int limit, @Nullable String cursor) {
        Page<RequestView> page = requests.ofCustomer(actor.customerId(), limit, cursor);
        return new Page<>(page.items().stream().map(MyRequestView::of).toList(), page.nextCursor(), page.total());
    }

    /** 409 for what the customer has or waits for already and {@code locked} where nothing may be asked for, 422 for a service that is not on offer, 429 after many. */
    @Transactional
    public MyRequestView request(NewMyRequest wanted) {
        customers.requireUnlocked(actor.customerId(), CustomerLock.ORDERS);
        requireMissing(wanted.services());
        quotas.await("requests-of-customers");
        requireFew();
        NewRequest request = new NewRequest(
                actor.customerId(), wanted.services(), wanted.note(), null, null, List.of(), null, List.of());
        return MyRequestView.of(requests.open(request));
    }

    void withdraw(UUID id) {
        requests.withdraw(id, actor.customerId());
    }

    @Override
    public List<LimitView> limits() {
        return List.of(LimitName.REQUESTS_FOR_SERVICES.of(A_DAY).within(DAY));
    }

    /** Every request is told to the staff by mail, so that nobody may make one after the other. */
    private void requireFew() {
        List<RequestView> latest =
                requests.ofCustomer(actor.customerId(), A_DAY, null).items();
        Instant free = latest.size() < A_DAY
                ? Instant.MIN
                : latest.getLast().createdAt().plus(DAY);
        Instant now = clock.instant();
        if (free.isAfter(now)) {
            long wait = Math.max(1, Duration.between(now, free).toSeconds());
            throw new Problem.TooManyRequests("too-many-requests", "These are many requests for one day.", wait);
        }
    }

    private void requireMissing(List<String> wanted) {
        Set<String> released = relationships.servicesOf(actor.customerId()).stream()
                .filter(service -> service.status() == ServiceStatus.ACTIVE)
                .map(CustomerServiceView::code)
                .collect(Collectors.toSet());
        if (wanted.stream().anyMatch(released::contains)) {
            throw new Problem.Conflict("already-released", "One of these services is released already.");
        }
    }

    /** Which further services the customer asks for. */
    public record NewMyRequest(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> services,
            @Nullable @MultiLine @Size(max = 2000) String note) {}

    /** A service of the reseller and whether the customer has it; {@code requestable} when it may be asked for now. */
    public record MyServiceView(
            String code,
            String name,
            @Nullable String description,
            ServiceStatus status,
            boolean accessible,
            boolean requestPending,
            boolean requestable) {

        static MyServiceView of(CustomerServiceView service, boolean locked) {
            boolean requestable = !locked && service.status() == ServiceStatus.INACTIVE && !service.requestPending();
            return new MyServiceView(
                    service.code(),
                    service.name(),
                    service.description(),
                    service.status(),
                    service.accessible(),
                    service.requestPending(),
                    requestable);
        }
    }

    /** What the customer has asked for and what became of it; who decided and for which reason stays inside. */
    public record MyRequestView(
            UUID id,
            RequestKind kind,
            List<ServiceRef> services,
            RequestStatus status,
            @Nullable String note,
            Instant createdAt,
            @Nullable Instant decidedAt,
            @Nullable String message) {

        static MyRequestView of(RequestView request) {
            RequestView.RequestDecision decision = request.decision();
            return new MyRequestView(
                    request.id(),
                    request.kind(),
                    request.services(),
                    request.status(),
                    request.note(),
                    request.createdAt(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.message());
        }
    }
}
