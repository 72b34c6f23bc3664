package dev.kontor.base.admission;

import dev.kontor.base.shared.CurrentActor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What may be sent, and what the reseller has left of it. */
@Singleton
class RequestRates implements LimitSource {

    private final Limits limits;
    private final CurrentActor actor;

    RequestRates(Limits limits, CurrentActor actor) {
        this.limits = limits;
        this.actor = actor;
    }

    @Override
    public List<LimitView> limits() {
        return limits(limits, actor.resellerId());
    }

    static List<LimitView> limits(Limits limits, UUID whose) {
        LimitView reseller = view(LimitName.REQUESTS_OF_RESELLER, limits.tenant(), "KONTOR_LIMITS_TENANT");
        return List.of(
                view(LimitName.REQUESTS_OF_PERSON, limits.person(), "KONTOR_LIMITS_PERSON"),
                view(LimitName.REQUESTS_OF_KEY, limits.key(), "KONTOR_LIMITS_KEY"),
                limits.tenant().isSet() ? reseller.with(limits.leftOf(whose)) : reseller,
                view(LimitName.REQUESTS_OF_ADDRESS, limits.address(), "KONTOR_LIMITS_ADDRESS"));
    }

    private static LimitView view(LimitName name, Limit limit, String setting) {
        return (limit.isSet() ? name.of(limit.quota()) : name.off())
                .within(Duration.ofSeconds(Limit.WINDOW_SECONDS))
                .by(setting);
    }
}
