package dev.kontor.portal;

import dev.kontor.shared.Page;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The services that a customer has, may have and has asked for. */
@ApplicationScoped
class MyServices {

    List<MyServiceView> all() {
        return List.of();
    }

    Page<MyRequestView> requests(int limit, @Nullable String cursor) {
        return new Page<>(List.of(), null, Page.Total.of(0));
    }

    MyRequestView request(NewMyRequest wanted) {
        throw new Problem.Invalid("/services/0", "unknown-service", "There is no such service.");
    }

    void withdraw(UUID id) {
        throw new Problem.NotFound("This request");
    }
}
