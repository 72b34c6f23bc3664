package dev.kontor.tenant.reseller;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The lists that forms choose from. */
@Path("/api/v1/reference")
@RunOnVirtualThread
class ReferenceResource {

    @GET
    @RolesAllowed({"signed-in", "me:read"})
    public ReferenceView readReference(@RestQuery @Size(max = 35) @Nullable String language) {
        Locale locale = Locale.of(language != null && Languages.ALL.contains(language) ? language : Languages.USUAL);
        List<ReferenceView.CurrencyView> currencies = Currencies.all().stream()
                .map(currency -> new ReferenceView.CurrencyView(
                        currency.getCurrencyCode(),
                        currency.getDisplayName(locale),
                        Money.minorUnit(currency.getCurrencyCode())))
                .toList();
        List<ReferenceView.CountryView> countries = Stream.of(Locale.getISOCountries())
                .map(code ->
                        new ReferenceView.CountryView(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(ReferenceView.CountryView::name))
                .toList();
        List<String> timeZones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
                .sorted()
                .toList();
        return new ReferenceView(currencies, countries, timeZones);
    }

    /** Currencies (ISO 4217), countries (ISO 3166-1) and time zones. */
    public record ReferenceView(List<CurrencyView> currencies, List<CountryView> countries, List<String> timeZones) {

        /** A currency with its decimal places. */
        public record CurrencyView(String code, String name, int minorUnit) {}

        /** A country in the language asked for. */
        public record CountryView(String code, String name) {}
    }
}
