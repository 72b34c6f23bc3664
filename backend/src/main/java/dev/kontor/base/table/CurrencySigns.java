package dev.kontor.base.table;

import dev.kontor.base.shared.Currencies;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands beside amounts: codes, signs that several currencies share, and words. */
final class CurrencySigns {

    private static final Map<String, Set<String>> SIGNS = signs("""
            $=USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP CUP DOP UYU BSD BBD BMD BND BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD
            us$=USD
            u$s=USD
            c$=CAD
            ca$=CAD
            can$=CAD
            a$=AUD
            au$=AUD
            nz$=NZD
            s$=SGD
            hk$=HKD
            nt$=TWD
            mx$=MXN
            r$=BRL
            dollar=USD CAD AUD NZD SGD HKD
            dollars=USD CAD AUD NZD SGD HKD
            €=EUR
            euro=EUR
            euros=EUR
            £=GBP EGP FKP GIP SHP
            pound=GBP
            pounds=GBP
            pfund=GBP
            ¥=JPY CNY
            円=JPY
            元=CNY
            yen=JPY
            rmb=CNY
            kr=SEK NOK DKK ISK
            kr.=SEK NOK DKK ISK
            sfr=CHF
            sfr.=CHF
            fr=CHF
            fr.=CHF
            franken=CHF
            zł=PLN
            zl=PLN
            kč=CZK
            kc=CZK
            ft=HUF
            lei=RON
            лв=BGN
            лв.=BGN
            ₽=RUB
            руб=RUB
            руб.=RUB
            ₴=UAH
            ₺=TRY
            tl=TRY
            ₹=INR
            rs=INR PKR LKR NPR MUR
            rs.=INR PKR LKR NPR MUR
            ₩=KRW
            ₪=ILS
            ฿=THB
            ₫=VND
            ₱=PHP
            ₦=NGN
            rp=IDR
            rm=MYR""");

    private CurrencySigns() {}

    /** The currencies that a sign may be: none for no sign, absent for what is none. */
    static Optional<Set<String>> of(String sign) {
        if (sign.isEmpty()) {
            return Optional.of(Set.of());
        }
        String code = sign.toUpperCase(Locale.ROOT);
        return Currencies.exists(code)
                ? Optional.of(Set.of(code))
                : Optional.ofNullable(SIGNS.get(sign.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Set<String>> signs(String lines) {
        Map<String, Set<String>> signs = new HashMap<>();
        lines.lines().map(line -> line.split("=", 2)).forEach(line -> signs.put(line[0], Set.of(line[1].split(" "))));
        return signs;
    }
}
