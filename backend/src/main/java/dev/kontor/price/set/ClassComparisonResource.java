package dev.kontor.price.set;

import dev.kontor.price.set.ClassComparisons.ClassComparison;
import dev.kontor.price.set.ClassComparisons.ClassComparisonFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What the classes pay for the same, side by side. */
@Path("/api/v1/class-prices")
@RunOnVirtualThread
class ClassComparisonResource {

    private final ClassComparisons comparisons;

    ClassComparisonResource(ClassComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @RolesAllowed("prices:read")
    public ClassComparison compareClassPrices(@Valid @BeanParam ClassComparisonFilter filter) {
        return comparisons.page(filter);
    }
}
