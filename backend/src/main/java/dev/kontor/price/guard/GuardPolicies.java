package dev.kontor.price.guard;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.guard.GuardPolicies.GuardPolicyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each reseller wants of the price guard. */
@ApplicationScoped
public class GuardPolicies {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 2;

    private final Sql sql;
    private final CurrentActor actor;
    private final History history;

    GuardPolicies(Sql sql, CurrentActor actor, History history) {
        this.sql = sql;
        this.actor = actor;
        this.history = history;
    }

    @Transactional
    GuardPolicy current() {
        List<Chosen> chosen = sql.query("""
                        select p.minimum_margin_percent as margin, p.version, r.code, r.severity
                          from guard_policy p
                          left join guard_rule r on r.reseller_id = p.reseller_id
                         where p.reseller_id = :reseller""").list(Chosen.class);
        Map<FindingCode, Severity> severities = new EnumMap<>(FindingCode.class);
        for (Chosen one : chosen) {
            if (one.code() != null && one.severity() != null) {
                severities.put(one.code(), one.severity());
            }
        }
        return chosen.isEmpty()
                ? GuardPolicy.of(null, severities, 0)
                : GuardPolicy.of(
                        chosen.getFirst().margin(),
                        severities,
                        chosen.getFirst().version());
    }

    /** The policy beside one of its rules, if it has any. */
    record Chosen(
            BigDecimal margin,
            long version,
            @Nullable FindingCode code,
            @Nullable Severity severity) {}

    /** 422 for a margin out of range, a rule named twice, and another severity than block for what always blocks. */
    @Transactional
    public GuardPolicyView change(GuardPolicyChange wanted, @Nullable IfMatch ifMatch) {
        requireSane(wanted);
        GuardPolicy before = IfMatch.require(ifMatch, current());
        Map<FindingCode, Severity> chosen = new EnumMap<>(FindingCode.class);
        wanted.rules().forEach(rule -> chosen.put(rule.code(), rule.severity()));
        GuardPolicy after = GuardPolicy.of(wanted.minimumMarginPercent(), chosen, before.version() + 1);
        store(after);
        history.changed("guard-policy", actor.resellerId(), before.fields(), after.fields());
        return after.view();
    }

    private void store(GuardPolicy policy) {
        BulkRows row = new BulkRows()
                .add()
                .set("minimum_margin_percent", policy.minimumMarginPercent())
                .set("version", policy.version());
        sql.write("guard_policy", "reseller_id", row, () -> current().version());
        sql.query("delete from guard_rule where reseller_id = :reseller").update();
        sql.query("""
                        insert into guard_rule (reseller_id, code, severity)
                        select :reseller, n.code, n.severity
                          from unnest(cast(:codes as text[]), cast(:severities as text[])) as n (code, severity)""")
                .array("codes", policy.severities().keySet())
                .array("severities", policy.severities().values())
                .update();
    }

    private static void requireSane(GuardPolicyChange wanted) {
        List<FieldError> errors = new ArrayList<>();
        BigDecimal margin = wanted.minimumMarginPercent();
        if (margin.signum() < 0
                || margin.compareTo(HUNDRED) >= 0
                || margin.stripTrailingZeros().scale() > DECIMALS) {
            String detail = "A minimum margin is from 0 to below 100 percent, with at most two decimals.";
            errors.add(new FieldError("/minimumMarginPercent", "out-of-range", detail));
        }
        Map<FindingCode, Integer> seen = new EnumMap<>(FindingCode.class);
        for (int i = 0; i < wanted.rules().size(); i++) {
            GuardPolicyChange.WantedRule rule = wanted.rules().get(i);
            if (rule.code().fixed() && rule.severity() != Severity.BLOCK) {
                errors.add(new FieldError("/rules/" + i + "/severity", "fixed-rule", "This always blocks."));
            }
            if (seen.put(rule.code(), i) != null) {
                errors.add(new FieldError("/rules/" + i + "/code", "duplicate", "This rule is named twice."));
            }
        }
        Problem.Invalid.requireNone(errors, "invalid-policy", "The policy is wrong.");
    }

    /** What a reseller wants of the price guard. */
    public record GuardPolicyView(BigDecimal minimumMarginPercent, List<GuardRule> rules, long version)
            implements Versioned {

        /** What a finding does; {@code fixed} when that cannot be chosen. */
        public record GuardRule(FindingCode code, Severity severity, boolean fixed) {}
    }

    /** The whole policy; codes that are not named get their default. */
    public record GuardPolicyChange(
            @NotNull BigDecimal minimumMarginPercent,
            @NotNull @Size(max = 50) List<@Valid @NotNull WantedRule> rules) {

        /** What a finding should do. */
        public record WantedRule(
                @NotNull FindingCode code, @NotNull Severity severity) {}
    }

    /** What every finding does, and below which margin (percent of the price) a price is too low. */
    record GuardPolicy(BigDecimal minimumMarginPercent, Map<FindingCode, Severity> severities, long version)
            implements Versioned {

        private static final BigDecimal DEFAULT_MARGIN = new BigDecimal("10.00");

        /** The defaults, changed where the reseller wants something else. */
        static GuardPolicy of(@Nullable BigDecimal margin, Map<FindingCode, Severity> chosen, long version) {
            Map<FindingCode, Severity> severities = new EnumMap<>(FindingCode.class);
            for (FindingCode code : FindingCode.values()) {
                severities.put(
                        code, code.fixed() ? Severity.BLOCK : chosen.getOrDefault(code, code.severityByDefault()));
            }
            return new GuardPolicy(margin == null ? DEFAULT_MARGIN : margin.setScale(2), severities, version);
        }

        Severity severity(FindingCode code) {
            return severities.getOrDefault(code, Severity.OFF);
        }

        /** What is looked for when prices are written: a rule that blocks does so for everybody, seen or not. */
        List<FindingCode> lookedFor(boolean costsVisible) {
            return severities.keySet().stream()
                    .filter(FindingCode::stored)
                    .filter(code -> severity(code) != Severity.OFF)
                    .filter(code -> costsVisible || !code.aboutCosts() || severity(code) == Severity.BLOCK)
                    .toList();
        }

        /** What is looked for in prices as they stand, for who may see costs or not. */
        List<FindingCode> seen(boolean costsVisible) {
            return lookedFor(true).stream()
                    .filter(code -> costsVisible || !code.aboutCosts())
                    .toList();
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
}
