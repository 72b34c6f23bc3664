package dev.kontor.holding.reminderrule;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.tenant.reseller.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a reseller reminds whom; few rules, so that they are read at once. */
@ApplicationScoped
public class ReminderRules {

    private static final int MOST = 50;
    private static final String SUBJECT = "reminder-rule";

    private final Sql sql;
    private final Quotas quotas;
    private final History history;

    ReminderRules(Sql sql, Quotas quotas, History history) {
        this.sql = sql;
        this.quotas = quotas;
        this.history = history;
    }

    /** The earliest reminder of each event first. */
    public List<ReminderRuleView> all() {
        return sql.query("""
                        select id, event, days_before, recipient, active, version from reminder_rule
                         where reseller_id = :reseller order by event, days_before desc, recipient""").list(ReminderRuleView.class);
    }

    public ReminderRuleView require(UUID id) {
        return sql.query("""
                        select id, event, days_before, recipient, active, version from reminder_rule
                         where reseller_id = :reseller and id = :id""").bind("id", id).require(ReminderRuleView.class, "This rule");
    }

    /** 409 when there is such a rule, or there are 50; 422 for telling customers of contracts upstream. */
    @Transactional
    public ReminderRuleView add(ReminderRuleInput wanted) {
        requireForStaff(wanted);
        quotas.await("reminder-rules");
        if (all().size() >= MOST) {
            throw new Problem.Conflict("too-many-rules", "There are 50 rules already.");
        }
        ReminderRuleView rule = ReminderRuleView.of(Ids.next(), wanted, 0);
        int added = bind(sql.query("""
                        insert into reminder_rule (reseller_id, id, event, days_before, recipient, active, version)
                        values (:reseller, :id, :event, :days, :recipient, :active, :version)
                        on conflict (reseller_id, event, days_before, recipient) do nothing"""), rule).update();
        if (added == 0) {
            throw exists();
        }
        history.created(SUBJECT, rule.id(), rule.fields());
        return rule;
    }

    @Transactional
    public ReminderRuleView change(UUID id, ReminderRuleInput wanted, @Nullable IfMatch ifMatch) {
        ReminderRuleView before = IfMatch.require(ifMatch, require(id));
        requireForStaff(wanted);
        requireNoOther(id, wanted);
        ReminderRuleView after = ReminderRuleView.of(id, wanted, before.version() + 1);
        bind(sql.query("""
                        update reminder_rule set event = :event, days_before = :days, recipient = :recipient,
                               active = :active, version = :version
                         where reseller_id = :reseller and id = :id and version = :version - 1"""), after).store(() -> require(id).version());
        history.changed(SUBJECT, id, before.fields(), after.fields());
        return after;
    }

    @Transactional
    public void remove(UUID id, @Nullable IfMatch ifMatch) {
        ReminderRuleView before = IfMatch.require(ifMatch, require(id));
        sql.query("delete from reminder_rule where reseller_id = :reseller and id = :id")
                .bind("id", id)
                .update();
        history.deleted(SUBJECT, id, before.fields());
    }

    private static SqlStatement bind(SqlStatement statement, ReminderRuleView rule) {
        return statement
                .bind("id", rule.id())
                .bind("event", rule.event())
                .bind("days", rule.daysBefore())
                .bind("recipient", rule.recipient())
                .bind("active", rule.active())
                .bind("version", rule.version());
    }

    private void requireNoOther(UUID id, ReminderRuleInput wanted) {
        boolean other = all().stream()
                .anyMatch(rule -> !rule.id().equals(id)
                        && rule.event() == wanted.event()
                        && rule.daysBefore() == wanted.daysBefore()
                        && rule.recipient() == wanted.recipient());
        if (other) {
            throw exists();
        }
    }

    private static void requireForStaff(ReminderRuleInput wanted) {
        if (wanted.event() == ReminderEvent.UPSTREAM_EXPIRY && wanted.recipient() == ReminderRecipient.CUSTOMER) {
            throw new Problem.Invalid(
                    "/recipient", "staff-only", "Customers are not told of the reseller's own contracts.");
        }
    }

    private static Problem exists() {
        String detail = "There is a rule for this event, day and recipient already.";
        return new Problem.Conflict("/daysBefore", "rule-exists", detail);
    }
}
