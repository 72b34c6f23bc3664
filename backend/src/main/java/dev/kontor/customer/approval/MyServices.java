package dev.kontor.customer.approval;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.CustomerServiceView;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.ServiceStatus;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
class MyServices {

    private static final int A_DAY = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final Relationships relationships;
    private final Requests requests;
    private final CurrentActor actor;
    private final Clock clock;

    MyServices(Relationships relationships, Requests requests, CurrentActor actor, Clock clock) {
        this.relationships = relationships;
        this.requests = requests;
        this.actor = actor;
        this.clock = clock;
    }

    List<MyServiceView> all() {
        return relationships.servicesOf(actor.customerId()).stream()
                .map(MyServiceView::of)
                .toList();
    }

    Page<MyRequestView> requests(int limit, @Nullable String cursor) {
        Page<RequestView> page = requests.ofCustomer(actor.customerId(), limit, cursor);
        return new Page<>(page.items().stream().map(MyRequestView::of).toList(), page.nextCursor(), page.total());
    }

    /** 409 for what the customer has or waits for already, 422 for a service that is not on offer, 429 after many. */
    @Transactional
    public MyRequestView request(NewMyRequest wanted) {
        requireMissing(wanted.services());
        requireFew();
        NewRequest request = new NewRequest(
                actor.customerId(), wanted.services(), wanted.note(), null, null, List.of(), null, List.of());
        return MyRequestView.of(requests.open(request));
    }

    void withdraw(UUID id) {
        requests.withdraw(id, actor.customerId());
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
}
