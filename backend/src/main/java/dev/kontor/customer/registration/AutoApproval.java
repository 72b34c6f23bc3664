package dev.kontor.customer.registration;

import dev.kontor.customer.request.RiskSeverity;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.site.ApprovalRule;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a site's rule approves by itself: every condition holds, and no risk weighs more than a little. */
final class AutoApproval {

    private AutoApproval() {}

    static boolean holds(ApprovalRule rule, RegistrationFields fields, List<RiskView> risks) {
        return rule.mode() == ApprovalRule.ApprovalMode.AUTO
                && risks.stream().allMatch(risk -> risk.severity() == RiskSeverity.LOW)
                && rule.conditions().stream().allMatch(condition -> holds(condition, fields));
    }

    private static boolean holds(ApprovalRule.ApprovalCondition condition, RegistrationFields fields) {
        return switch (condition.field()) {
            case country -> fields.country() != null && condition.values().contains(fields.country());
            case emailDomain ->
                condition.values().stream()
                        .map(DisposableDomains::domain)
                        .anyMatch(DisposableDomains.domain(fields.email())::equals);
            case vatId -> fields.vatId() != null && beginsWithOne(fields.vatId(), condition.values());
        };
    }

    private static boolean beginsWithOne(@Nullable String vatId, List<String> beginnings) {
        String upper = String.valueOf(vatId).toUpperCase(Locale.ROOT);
        return beginnings.isEmpty()
                || beginnings.stream().anyMatch(beginning -> upper.startsWith(beginning.toUpperCase(Locale.ROOT)));
    }
}
