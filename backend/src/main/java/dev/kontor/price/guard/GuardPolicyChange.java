package dev.kontor.price.guard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** The whole policy; codes that are not named get their default. */
public record GuardPolicyChange(
        @NotNull BigDecimal minimumMarginPercent,
        @NotNull @Size(max = 50) List<@Valid @NotNull WantedRule> rules) {

    /** What a finding should do. */
    public record WantedRule(
            @NotNull FindingCode code, @NotNull Severity severity) {}
}
