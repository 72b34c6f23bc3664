package dev.kontor.price.preview;

import dev.kontor.base.http.AlsoRight;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.BatchMoves;
import dev.kontor.customer.customer.BatchMoves.MoveTarget;
import dev.kontor.customer.customer.ChosenCustomers;
import dev.kontor.customer.customer.ChosenCustomers.CustomerChoice;
import dev.kontor.customer.customer.ChosenCustomers.CustomerChoice.CustomerQuery;
import dev.kontor.price.preview.ManyMovePreviews.ManyMovePreview;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/moves/preview")
@RunOnVirtualThread
class ManyMoveResource {

    private static final String READ_CUSTOMERS = "customers:read";

    private final ManyMovePreviews previews;
    private final BatchMoves moves;
    private final ChosenCustomers chosen;
    private final CurrentActor actor;

    ManyMoveResource(ManyMovePreviews previews, BatchMoves moves, ChosenCustomers chosen, CurrentActor actor) {
        this.previews = previews;
        this.moves = moves;
        this.chosen = chosen;
        this.actor = actor;
    }

    /** What moving up to a thousand customers to a class or currency would do. Changes nothing. */
    @POST
    @RolesAllowed("prices:read")
    @AlsoRight(READ_CUSTOMERS)
    public ManyMovePreview previewCustomerMoves(@Valid @NotNull CustomersMove wanted) {
        if (!actor.has(READ_CUSTOMERS)) {
            throw new Problem.Forbidden("missing-right", "Finding customers needs the right " + READ_CUSTOMERS + ".");
        }
        MoveTarget target = moves.target(wanted.classId(), wanted.currency());
        return previews.preview(chosen.ids(new CustomerChoice(wanted.customerIds(), wanted.filter())), target);
    }

    /** Who would move, by ids or as all that fit a filter, and where: to a class, whose currency they then have, or to none. */
    public record CustomersMove(
            @Size(max = BatchMoves.MOST) @Nullable List<@NotNull UUID> customerIds,
            @Valid @Nullable CustomerQuery filter,
            @Nullable UUID classId,
            @Nullable @Size(min = 3, max = 3) String currency) {}
}
