package dev.kontor.holding.association;

import dev.kontor.base.http.Idempotent;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How up to a thousand associations renew. */
@Path("/api/v1/associations/renewals")
@RunOnVirtualThread
class AssociationRenewalResource {

    private final ManyRenewals renewals;

    AssociationRenewalResource(ManyRenewals renewals) {
        this.renewals = renewals;
    }

    /** Each by itself: what is refused stays as it is and is answered with the reason. 404 when one does not exist. */
    @POST
    @RolesAllowed("associations:write")
    @Idempotent
    public RenewalChanges changeRenewals(@Valid @NotNull RenewalBatchChange wanted) {
        return renewals.change(wanted);
    }

    /** What that would do: which change and how, which stay, which are refused and why. Changes nothing. */
    @POST
    @Path("/preview")
    @RolesAllowed("associations:write")
    public RenewalChanges previewRenewals(@Valid @NotNull RenewalBatchChange wanted) {
        return renewals.preview(wanted);
    }

    /**
     * How many associations are to renew; what is left out stays as it is with each. {@code renews} is false to take the renewal
     * away, and then nothing else is said of it.
     */
    public record RenewalBatchChange(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
            @Nullable Boolean renews,
            @Nullable RenewalMode mode,
            @Min(1) @Max(120) @Nullable Integer intervalMonths,
            @Nullable LocalDate nextOn,
            @Nullable Boolean notifyCustomer) {

        /** 422 when nothing is said, or a renewal is taken away and described. */
        void requireSense() {
            boolean described = Stream.of(mode, intervalMonths, nextOn).anyMatch(Objects::nonNull);
            List<FieldError> errors = new ArrayList<>();
            if (Boolean.FALSE.equals(renews) && described) {
                errors.add(new FieldError(
                        "/renews", "required", "Say how it renews, or that it does not renew any more, not both."));
            }
            if (!described && !Boolean.FALSE.equals(renews) && notifyCustomer == null) {
                errors.add(new FieldError("/mode", "required", "Say what is to change."));
            }
            Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
        }

        /** Whether the renewal is meant, beside the mails. */
        private boolean isOfRenewal() {
            return renews != null || mode != null || intervalMonths != null || nextOn != null;
        }

        /** What is wrong with it for something that does not renew yet. */
        Optional<FieldError> lacks(Association row) {
            boolean whole = mode != null && intervalMonths != null;
            return row.renewal() != null || !isOfRenewal() || Boolean.FALSE.equals(renews) || whole
                    ? Optional.empty()
                    : Optional.of(new FieldError(
                            "/renewal", "no-renewal", "It does not renew so far: say in which way and how often."));
        }

        /** The terms to be; the next day stays where neither it nor anything is said of it. */
        AssociationTerms terms(Association row, LocalDate today) {
            return new AssociationTerms(row.startsOn, row.endsOn, renewal(row, today));
        }

        private @Nullable Renewal renewal(Association row, LocalDate today) {
            Renewal present = row.renewal();
            if (!isOfRenewal()) {
                return present;
            }
            RenewalMode how = mode != null || present == null ? mode : present.mode();
            Integer months = intervalMonths != null || present == null ? intervalMonths : (Integer) present.months();
            if (Boolean.FALSE.equals(renews) || how == null || months == null) {
                return null;
            }
            // what is paid is paid: another interval counts from the day on which the present period is over
            LocalDate next = nextOn != null || present == null ? nextOn : present.nextOn();
            if (present != null
                    && present.months() == months
                    && present.nextOn().equals(next)) {
                return new Renewal(present.anchor(), months, how, present.nextOn());
            }
            return new RenewalInput(months, how, next).after(row.startsOn, today);
        }
    }
}
