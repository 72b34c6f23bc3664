package dev.kontor.holding.reminder;

import dev.kontor.holding.reminder.Holdings.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a year has to bring by the rules that every reseller starts with, worked out one by one. */
final class YearOracle {

    private static final int[] EXPIRY = {30, 7, 1};
    private static final int[] RENEWAL = {30, 7};

    private final LocalDate first;
    private final LocalDate last;
    private final List<String> reminders = new ArrayList<>();
    private final List<String> renewals = new ArrayList<>();
    private final Map<String, Set<LocalDate>> mails = new TreeMap<>();

    YearOracle(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    List<String> reminders() {
        return reminders;
    }

    List<String> renewals() {
        return renewals;
    }

    /** One for each day on which there is something to say of the kind: there is one customer who is written to. */
    List<String> mails() {
        return mails.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().size())
                .toList();
    }

    void add(Holding one) {
        String mode = String.valueOf(one.mode());
        switch (mode) {
            case "AUTO_RENEW" -> renewing(one);
            case "ASK" -> {
                remind(one, "RENEWAL", day(one), first, RENEWAL, "RENEWAL_QUESTION");
                renewed(one, day(one), "EXPIRED");
            }
            case "EXPIRE" -> {
                expiry(one, day(one).minusDays(1));
                renewed(one, day(one), "EXPIRED");
            }
            default -> expiry(one, Objects.requireNonNull(one.endsOn()));
        }
    }

    private void renewing(Holding one) {
        LocalDate known = first;
        int months = Objects.requireNonNull(one.months());
        for (int period = 0; period < 400; period++) {
            LocalDate on = day(one).plusMonths((long) period * months);
            remind(one, "RENEWAL", on, known, RENEWAL, "RENEWAL_REMINDER");
            renewed(one, on, "RENEWED");
            if (on.isAfter(last)) {
                return;
            }
            known = on;
        }
    }

    private void expiry(Holding one, LocalDate on) {
        remind(one, "EXPIRY", on, first, EXPIRY, "EXPIRY_REMINDER");
        LocalDate staff = on.minusDays(30);
        if (isIn(staff, first)) {
            reminders.add("%s EXPIRY %s 30 STAFF CAUGHT".formatted(one.name(), on));
            mailed("EXPIRY_REMINDER_FOR_STAFF", staff);
        }
    }

    private void remind(Holding one, String event, LocalDate on, LocalDate known, int[] rules, String kind) {
        for (int days : rules) {
            if (isIn(on.minusDays(days), known)) {
                String code = code(one);
                reminders.add("%s %s %s %d CUSTOMER %s".formatted(one.name(), event, on, days, code));
                if (code.equals("CAUGHT")) {
                    mailed(kind, on.minusDays(days));
                }
            }
        }
    }

    private void mailed(String kind, LocalDate day) {
        mails.computeIfAbsent(kind, any -> new TreeSet<>()).add(day);
    }

    private static String code(Holding one) {
        if (!one.mails()) {
            return "NOTIFY_OFF";
        }
        return one.name().equals("silent") ? "NO_ADDRESS" : "CAUGHT";
    }

    private void renewed(Holding one, LocalDate on, String outcome) {
        if (isIn(on, first)) {
            renewals.add("%s %s %s".formatted(one.name(), on, outcome));
        }
    }

    private boolean isIn(LocalDate day, LocalDate known) {
        return !day.isBefore(known) && !day.isAfter(last);
    }

    private static LocalDate day(Holding one) {
        return Objects.requireNonNull(one.renewsOn());
    }
}
