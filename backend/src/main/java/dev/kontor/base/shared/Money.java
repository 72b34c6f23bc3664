package dev.kontor.base.shared;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in exactly one currency (ISO 4217). Never converted silently. */
public record Money(
        BigDecimal amount, @Size(min = 3, max = 3) String currency) {

    /** Amounts are below this, in any currency. */
    public static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public static Money of(BigDecimal amount, String currency) {
        return new Money(round(amount, currency), currency);
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    /** Half-up to the currency's minor unit; the only place where Kontor rounds money. */
    public static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(minorUnit(currency), RoundingMode.HALF_UP);
    }

    /** Decimal places of the currency: 2 for USD, 0 for JPY. */
    public static int minorUnit(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    public Money times(long factor) {
        return of(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }
}
