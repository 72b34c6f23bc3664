package dev.kontor.access.secret;

import dev.kontor.base.admission.LimitName;
import dev.kontor.base.admission.LimitSource;
import dev.kontor.base.admission.LimitView;
import jakarta.inject.Singleton;
import java.util.List;

/** How often a secret may be guessed at and a new one asked for. */
@Singleton
class GuessingLimits implements LimitSource {

    private static final String PER_SECRET = "KONTOR_SIGN_IN_FREE_PER_SECRET";

    private final SignInLimits limits;

    GuessingLimits(SignInLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<LimitView> limits() {
        return List.of(
                view(LimitName.WRONG_SECRETS, limits.freePerSecret(), PER_SECRET),
                view(LimitName.WRONG_SECRETS_OF_ADDRESS, limits.freePerAddress(), "KONTOR_SIGN_IN_FREE_PER_ADDRESS"),
                view(LimitName.RESETS, limits.freePerSecret(), PER_SECRET));
    }

    private static LimitView view(LimitName name, int free, String setting) {
        return name.of(free)
                .within(Attempts.FORGOTTEN)
                .slowing(Attempts.LONGEST_WAIT)
                .by(setting);
    }
}
