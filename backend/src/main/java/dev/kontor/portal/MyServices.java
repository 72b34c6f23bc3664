package dev.kontor.portal;

import dev.kontor.approval.CustomerServiceView;
import dev.kontor.approval.NewRequest;
import dev.kontor.approval.Relationships;
import dev.kontor.approval.RequestView;
import dev.kontor.approval.Requests;
import dev.kontor.approval.ServiceStatus;
import dev.kontor.shared.Page;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services that the customer has, may ask for and has asked for. */
@ApplicationScoped
class MyServices {

    private final Relationships relationships;
    private final Requests requests;
    private final MyAccount account;

    MyServices(Relationships relationships, Requests requests, MyAccount account) {
        this.relationships = relationships;
        this.requests = requests;
        this.account = account;
    }

    List<MyServiceView> all() {
        return relationships.servicesOf(account.customerId()).stream()
                .map(MyServiceView::of)
                .toList();
    }

    Page<MyRequestView> requests(int limit, @Nullable String cursor) {
        Page<RequestView> page = requests.ofCustomer(account.customerId(), limit, cursor);
        return new Page<>(
                page.items().stream().map(MyRequestView::of).toList(), page.nextCursor(), page.total());
    }

    /** 409 for what the customer has or waits for already, 422 for a service that is not on offer. */
    @Transactional
    public MyRequestView request(NewMyRequest wanted) {
        requireMissing(wanted.services());
        NewRequest request = new NewRequest(
                account.customerId(), wanted.services(), wanted.note(), null, null, List.of(), null, List.of());
        return MyRequestView.of(requests.open(request));
    }

    void withdraw(UUID id) {
        requests.withdraw(id, account.customerId());
    }

    private void requireMissing(List<String> wanted) {
        Set<String> released = relationships.servicesOf(account.customerId()).stream()
                .filter(service -> service.status() == ServiceStatus.ACTIVE)
                .map(CustomerServiceView::code)
                .collect(Collectors.toSet());
        if (wanted.stream().anyMatch(released::contains)) {
            throw new Problem.Conflict("already-released", "One of these services is released already.");
        }
    }
}
