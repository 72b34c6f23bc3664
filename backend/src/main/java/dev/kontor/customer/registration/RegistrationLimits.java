package dev.kontor.customer.registration;

import dev.kontor.base.admission.LimitName;
import dev.kontor.base.admission.LimitSource;
import dev.kontor.base.admission.LimitView;
import dev.kontor.base.shared.Network;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many registrations an hour takes from one network address, at one site, for one e-mail address. */
@ApplicationScoped
class RegistrationLimits implements LimitSource {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long WINDOW = HOUR.toMillis();

    private final RegistrationConfig config;
    private final Sql sql;
    private final Clock clock;

    RegistrationLimits(RegistrationConfig config, Sql sql, Clock clock) {
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Counts a registration that is otherwise in order, at once: in the caller's transaction all registrations of a site
     * would wait for each other. 429 when the network address or the site has had enough; false when the e-mail address
     * has, which nobody may see.
     */
    boolean count(Site site, String email, String address) {
        String addressKey = key("address " + Network.ofHolder(address));
        String siteKey = key("site " + site.id);
        String emailKey = key("email " + email);
        Map<String, Integer> used = add(Stream.of(addressKey, siteKey, emailKey));
        if (used.getOrDefault(addressKey, 1) > config.perAddress()
                || used.getOrDefault(siteKey, 1) > config.perSite()) {
            throw new Problem.TooManyRequests(
                    "too-many-registrations",
                    "Too many registrations. Please try again later.",
                    (WINDOW - clock.millis() % WINDOW + 999) / 1000);
        }
        return used.getOrDefault(emailKey, 1) <= config.perEmail();
    }

    @Override
    public List<LimitView> limits() {
        return List.of(
                LimitName.REGISTRATIONS_OF_ADDRESS
                        .of(config.perAddress())
                        .within(HOUR)
                        .by("KONTOR_REGISTRATION_PER_ADDRESS"),
                LimitName.REGISTRATIONS_OF_SITE
                        .of(config.perSite())
                        .within(HOUR)
                        .by("KONTOR_REGISTRATION_PER_SITE"),
                LimitName.REGISTRATIONS_OF_EMAIL
                        .of(config.perEmail())
                        .within(HOUR)
                        .by("KONTOR_REGISTRATION_PER_EMAIL"));
    }

    /** The number of the hour; counting begins anew with each. */
    static long window(Instant now) {
        return now.toEpochMilli() / WINDOW;
    }

    /** In the order of the keys, so that two registrations never wait for each other. */
    private Map<String, Integer> add(Stream<String> keys) {
        return sql.aside("""
                    insert into registration_quota as q (reseller_id, key, window_no, used)
                    select :reseller, decode(k, 'hex'), :window, 1
                      from unnest(cast(:keys as text[])) k order by k
                    on conflict (reseller_id, key) do update
                       set used = case when q.window_no = excluded.window_no then q.used + 1 else 1 end,
                           window_no = excluded.window_no
                    returning encode(key, 'hex') as key, used\
                    """)
                .bind("window", window(clock.instant()))
                .array("keys", keys.toList())
                .map(String.class, Integer.class);
    }

    private static String key(String text) {
        return HexFormat.of().formatHex(Tokens.hash(text.getBytes(StandardCharsets.UTF_8)));
    }
}
