package dev.kontor.price.guard;

import dev.kontor.price.guard.Finding.FindingCharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings as sentences, for people who read the API. */
final class FindingTexts {

    private static final int DECIMALS = 4;
    private static final int SHOWN_DECIMALS = 2;

    private FindingTexts() {}

    static String of(Found found) {
        return switch (found.code()) {
            case INCOMPLETE_SET -> "Own prices for %s lack %s.".formatted(found.sku(), missing(found));
            case NEGATIVE_PRICE -> "%s is %s, below zero.".formatted(what(found), price(found));
            case ZERO_PRICE -> "%s costs nothing.".formatted(what(found));
            case BELOW_COST -> "%s is %s, below its cost of %s.".formatted(what(found), price(found), reference(found));
            case NO_COST ->
                found.note() == null
                        ? "%s has a price but no cost.".formatted(what(found))
                        : "%s has a cost in %s, but there is no exchange rate to %s."
                                .formatted(what(found), found.note(), found.currency());
            case BELOW_MARGIN ->
                "%s is %s at a cost of %s, below the minimum margin."
                        .formatted(what(found), price(found), reference(found));
            case RESTORE_NOT_DEARER ->
                "%s is %s, not dearer than the renewal at %s.".formatted(what(found), price(found), reference(found));
            case ABOVE_CLASS ->
                "%s is %s, dearer than the class price %s.".formatted(what(found), price(found), reference(found));
            case REDUNDANT -> "Own prices for %s equal what applies without them.".formatted(found.sku());
            case STALE -> "The price below %s changed to %s after it was set.".formatted(what(found), reference(found));
            case EXPIRING ->
                "%s is %s until %s; then %s."
                        .formatted(
                                what(found),
                                price(found),
                                found.note(),
                                found.reference() == null ? "it is not sold" : reference(found) + " follows");
            case GAP -> "%s has no price from %s to %s.".formatted(what(found), found.day(), found.note());
            case NO_PRICE -> "%s is to be renewed, but has no price.".formatted(what(found));
            case CURRENCY_MISMATCH, OVERLAP -> found.code().name();
        };
    }

    private static String missing(Found found) {
        return found.charges().stream()
                .map(charge -> charge.price() == null
                        ? charge.label()
                        : "%s (%s shows through)"
                                .formatted(
                                        charge.label(), charge.price().amount().toPlainString()))
                .collect(Collectors.joining(", "));
    }

    private static String what(Found found) {
        FindingCharge charge = found.charges().getFirst();
        String from = charge.minQuantity() == 1 ? "" : " from " + charge.minQuantity();
        return found.sku() + " " + charge.label() + from;
    }

    private static String price(Found found) {
        return text(found.price(), found.currency());
    }

    private static String reference(Found found) {
        return text(found.reference(), found.currency());
    }

    private static String text(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "nothing" : plain(amount).toPlainString() + " " + currency;
    }

    /** With two decimals at least and four at most. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal shown = amount.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < SHOWN_DECIMALS ? shown.setScale(SHOWN_DECIMALS, RoundingMode.UNNECESSARY) : shown;
    }
}
