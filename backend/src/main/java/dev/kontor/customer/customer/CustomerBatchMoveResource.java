package dev.kontor.customer.customer;

import dev.kontor.base.http.Idempotent;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.BatchMoves.MovePlan;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/moves")
@RunOnVirtualThread
class CustomerBatchMoveResource {

    private final BatchMoves moves;

    CustomerBatchMoveResource(BatchMoves moves) {
        this.moves = moves;
    }

    /**
     * Moves up to a thousand customers to a class, or out of one; each goes or is refused by itself. The reason stays in the
     * history, and whoever may override the price guard passes with it what the guard would refuse.
     */
    @POST
    @RolesAllowed("customers:write")
    @Idempotent
    public CustomersMoved moveCustomers(@Valid @NotNull CustomerBatchMove wanted) {
        MovePlan plan = moves.move(
                wanted.customerIds(), moves.target(wanted.classId(), wanted.currency()), Texts.orNull(wanted.reason()));
        return CustomersMoved.of(wanted.customerIds(), plan);
    }

    /** Customers that go to one class or, without a class, to none; the currency is the class's unless there is none. */
    public record CustomerBatchMove(
            @NotEmpty @Size(max = BatchMoves.MOST) List<@NotNull UUID> customerIds,
            @Nullable UUID classId,
            @Nullable @Size(min = 3, max = 3) String currency,
            @Size(max = 500) @Nullable String reason) {}

    /** What became of each customer, in the order of the ids. */
    public record CustomersMoved(int moved, int unchanged, int refused, List<MovedCustomer> items) {

        /** What became of one. */
        public enum MoveOutcome {
            MOVED,
            UNCHANGED,
            REFUSED
        }

        /** {@code code} and {@code detail} say why a customer stays where it is. */
        public record MovedCustomer(
                UUID id,
                String name,
                MoveOutcome outcome,
                @Nullable String code,
                @Nullable String detail) {}

        static CustomersMoved of(List<UUID> ids, MovePlan plan) {
            Set<UUID> there = Set.copyOf(plan.there());
            List<MovedCustomer> items = ids.stream()
                    .distinct()
                    .map(id -> item(
                            id,
                            plan.names().getOrDefault(id, ""),
                            there.contains(id),
                            plan.refused().get(id)))
                    .toList();
            return new CustomersMoved(
                    plan.going().size(), plan.there().size(), plan.refused().size(), items);
        }

        private static MovedCustomer item(UUID id, String name, boolean there, @Nullable Problem refusal) {
            if (refusal != null) {
                String detail = refusal.errors().isEmpty()
                        ? refusal.detail()
                        : refusal.errors().getFirst().detail();
                return new MovedCustomer(id, name, MoveOutcome.REFUSED, refusal.code(), detail);
            }
            return new MovedCustomer(id, name, there ? MoveOutcome.UNCHANGED : MoveOutcome.MOVED, null, null);
        }
    }
}
