package dev.kontor.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who decides on a first request of this site: a person, or Kontor when every condition holds. */
public record ApprovalRule(
        @NotNull Mode mode, @NotNull @Size(max = 10) List<@Valid @NotNull Condition> conditions) {

    static final ApprovalRule BY_HAND = new ApprovalRule(Mode.MANUAL, List.of());

    /** Who decides. */
    public enum Mode {
        MANUAL,
        AUTO
    }

    /** What a condition looks at. */
    public enum Field {
        country,
        emailDomain,
        /** The beginning of the VAT id; without values any VAT id does. */
        vatId
    }

    /** One of the values must be the field's. */
    public record Condition(
            @NotNull Field field,
            @NotNull @Size(max = 250) List<@NotBlank @Size(max = 253) String> values) {}
}
