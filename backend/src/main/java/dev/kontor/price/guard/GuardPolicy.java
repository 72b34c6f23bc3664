package dev.kontor.price.guard;

import dev.kontor.price.guard.GuardPolicies.GuardPolicyView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every finding does, and below which margin (percent of the price) a price is too low. */
record GuardPolicy(BigDecimal minimumMarginPercent, Map<FindingCode, Severity> severities, long version) {

    private static final BigDecimal DEFAULT_MARGIN = new BigDecimal("10.00");

    /** The defaults, changed where the reseller wants something else. */
    static GuardPolicy of(@Nullable BigDecimal margin, Map<FindingCode, Severity> chosen, long version) {
        Map<FindingCode, Severity> severities = new EnumMap<>(FindingCode.class);
        for (FindingCode code : FindingCode.values()) {
            severities.put(code, code.fixed() ? Severity.BLOCK : chosen.getOrDefault(code, code.severityByDefault()));
        }
        return new GuardPolicy(margin == null ? DEFAULT_MARGIN : margin.setScale(2), severities, version);
    }

    Severity severity(FindingCode code) {
        return severities.getOrDefault(code, Severity.OFF);
    }

    /** The codes that do this. */
    List<FindingCode> codes(Severity severity) {
        return severities.keySet().stream()
                .filter(code -> severity(code) == severity)
                .toList();
    }

    GuardPolicyView view() {
        return new GuardPolicyView(
                minimumMarginPercent,
                Arrays.stream(FindingCode.values())
                        .map(code -> new GuardPolicyView.GuardRule(code, severity(code), code.fixed()))
                        .toList(),
                version);
    }

    /** As the history shows it. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("minimumMarginPercent", minimumMarginPercent.toPlainString());
        severities.forEach((code, severity) -> fields.put(code.name(), severity.name()));
        return fields;
    }
}
