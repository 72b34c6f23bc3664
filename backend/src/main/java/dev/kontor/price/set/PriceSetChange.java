package dev.kontor.price.set;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.Period;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.price.set.PriceSetChange.NewPriceEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All prices of one product in one list, as they should be from now on. */
public record PriceSetChange(
        @NotBlank @Size(min = 3, max = 3) String currency,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull NewPriceEntry> entries) {

    /** One price: from a quantity (1 unless given), for a period (open unless given). Amounts have up to four decimals. */
    public record NewPriceEntry(
            @NotNull Action action,
            @NotNull @Min(0) @Max(120) Integer termMonths,
            @Nullable @Min(1) @Max(1_000_000) Integer minQuantity,
            @NotNull BigDecimal amount,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        int fromQuantity() {
            return minQuantity == null ? 1 : minQuantity;
        }

        Period period() {
            return new Period(validFrom, validUntil);
        }
    }

    /**
     * What a price set must be before it is stored (A18, A19, A22): one currency, known charges, sane amounts, no two prices
     * for one moment, and for a customer's own prices every charge that would otherwise show through.
     */
    static final class PriceSetCheck {

        private final ProductView product;
        private final PriceSetChange wanted;
        private final List<FieldError> errors = new ArrayList<>();

        PriceSetCheck(ProductView product, PriceSetChange wanted) {
            this.product = product;
            this.wanted = wanted;
        }

        /** 422 naming everything that is wrong; {@code listCurrency} is the only one that may be used. */
        void requireSane(String listCurrency, boolean refuseNegative) {
            if (!wanted.currency().equals(listCurrency)) {
                String detail =
                        "These prices are in %s; %s cannot be mixed in.".formatted(listCurrency, wanted.currency());
                throw new Problem.Invalid("/currency", "currency-mismatch", detail);
            }
            if (!errors(refuseNegative).isEmpty()) {
                throw new Problem.Invalid("invalid-prices", "Some prices are wrong.", errors);
            }
        }

        /** What is wrong with the entries, by their index. */
        List<FieldError> errors(boolean refuseNegative) {
            entryErrors(refuseNegative);
            refuseOverlaps();
            return errors;
        }

        /** The same of each entry by itself. */
        List<FieldError> entryErrors(boolean refuseNegative) {
            for (int i = 0; i < wanted.entries().size(); i++) {
                if (refuseNegative && wanted.entries().get(i).amount().signum() < 0) {
                    error(i, "amount", "negative-price", "A price is not below zero.");
                }
                checkEntry(i, wanted.entries().get(i));
            }
            return errors;
        }

        private void checkEntry(int index, NewPriceEntry entry) {
            Amounts.check(entry.amount(), wanted.currency(), "/entries/" + index + "/amount", errors);
            if (chargeOf(entry).isEmpty()) {
                error(
                        index,
                        "action",
                        "unknown-charge",
                        "%s has no charge %s/%d.".formatted(product.sku(), entry.action(), entry.termMonths()));
            }
            if (entry.period().isEmpty()) {
                error(index, "validUntil", "empty-period", "The period ends before it begins.");
            }
        }

        private void refuseOverlaps() {
            for (int i = 0; i < wanted.entries().size(); i++) {
                NewPriceEntry entry = wanted.entries().get(i);
                for (int j = 0; j < i; j++) {
                    NewPriceEntry other = wanted.entries().get(j);
                    if (entry.action() == other.action()
                            && entry.termMonths().equals(other.termMonths())
                            && entry.fromQuantity() == other.fromQuantity()
                            && entry.period().overlaps(other.period())) {
                        error(i, "validFrom", "overlap", "Price %d is for the same days.".formatted(j + 1));
                    }
                }
            }
        }

        /**
         * 422 {@code incomplete-set} when, on any day on which some charges have an own price, another charge that is sold
         * would keep the price of the level below (A19).
         */
        void requireComplete(Offer base, LocalDate today) {
            TreeSet<LocalDate> beginnings = wanted.entries().stream()
                    .flatMap(entry -> Stream.of(entry.validFrom(), entry.validUntil()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
            // a day in the first stretch of time, before anything in the set begins or ends; today if nothing ever does
            LocalDate first = beginnings.isEmpty() ? today : beginnings.first().minusDays(1);
            beginnings.add(LocalDate.MIN);
            for (LocalDate day : beginnings) {
                List<FieldError> missing = missingOn(day, base, day.equals(LocalDate.MIN) ? first : day);
                if (!missing.isEmpty()) {
                    String from = day.equals(LocalDate.MIN) ? "" : " from " + day;
                    throw new Problem.Invalid(
                            "incomplete-set",
                            "Own prices for %s must cover every charge that is sold%s.".formatted(product.sku(), from),
                            missing);
                }
            }
        }

        private List<FieldError> missingOn(LocalDate day, Offer base, LocalDate asked) {
            List<ChargeView> uncovered = product.charges().stream()
                    .filter(charge -> !covers(charge, day))
                    .toList();
            if (uncovered.size() == product.charges().size()) {
                return List.of();
            }
            List<FieldError> missing = new ArrayList<>();
            for (ChargeView charge : uncovered) {
                ResolvedPrice shown = base.price(asked, charge);
                if (shown.unitPrice() != null) {
                    String detail = "%s is missing; %s %s would show through."
                            .formatted(
                                    charge.label(),
                                    shown.unitPrice().amount().toPlainString(),
                                    shown.unitPrice().currency());
                    missing.add(
                            new FieldError("/entries/" + charge.label().replace("/", "~1"), "missing-charge", detail));
                }
            }
            return missing;
        }

        private boolean covers(ChargeView charge, LocalDate day) {
            return wanted.entries().stream()
                    .anyMatch(entry -> entry.action() == charge.action()
                            && entry.termMonths() == charge.termMonths()
                            && entry.fromQuantity() == 1
                            && (day.equals(LocalDate.MIN)
                                    ? entry.validFrom() == null
                                    : entry.period().contains(day)));
        }

        /** The entries as they would be stored; the set must have no {@link #errors}. */
        List<PricePlan.Price> prices() {
            return wanted.entries().stream()
                    .map(entry -> new PricePlan.Price(
                            chargeOf(entry).orElseThrow().id(), entry.fromQuantity(), entry.amount(), entry.period()))
                    .toList();
        }

        private Optional<ChargeView> chargeOf(NewPriceEntry entry) {
            return product.charges().stream()
                    .filter(charge -> charge.action() == entry.action() && charge.termMonths() == entry.termMonths())
                    .findFirst();
        }

        private void error(int index, String field, String code, String detail) {
            errors.add(new FieldError("/entries/" + index + "/" + field, code, detail));
        }
    }
}
