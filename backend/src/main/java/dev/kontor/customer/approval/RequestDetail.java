package dev.kontor.customer.approval;

import dev.kontor.base.http.Versioned;
import dev.kontor.customer.duplicate.DuplicateView;
import dev.kontor.customer.request.RequestView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with everything that helps to decide it; no {@code outcome} once it is decided. */
public record RequestDetail(
        RequestView request,
        List<DuplicateView> duplicates,
        @Nullable RequestOutcome outcome) implements Versioned {

    @Override
    public long version() {
        return request.version();
    }
}
