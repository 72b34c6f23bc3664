package dev.kontor.customer.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who decides on a first request of this site: a person, or Kontor when every condition holds. */
public record ApprovalRule(
        @NotNull ApprovalMode mode, @NotNull @Size(max = 10) List<@Valid @NotNull ApprovalCondition> conditions) {

    /** As the history shows it. */
    String described() {
        return Stream.concat(
                        Stream.of(mode.name()),
                        conditions.stream().map(one -> one.field() + " " + String.join(", ", one.values())))
                .collect(Collectors.joining("; "));
    }

    /** Who decides. */
    public enum ApprovalMode {
        MANUAL,
        AUTO
    }

    /** What a condition looks at. */
    public enum ConditionField {
        country,
        emailDomain,
        /** The beginning of the VAT id; without values any VAT id does. */
        vatId
    }

    /** One of the values must be the field's. */
    public record ApprovalCondition(
            @NotNull ConditionField field,
            @NotNull @Size(max = 250) List<@NotBlank @Size(max = 253) String> values) {}
}
