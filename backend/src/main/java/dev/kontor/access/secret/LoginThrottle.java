package dev.kontor.access.secret;

import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Slows guessing down, whatever is guessed: a password, a code, a link. Five wrong attempts at one secret are free and a
 * hundred from one address; then each one doubles the wait, up to 15 minutes; an hour of silence forgets. An attempt is
 * counted before it is looked at and given back when it was none, so that right ones never add up, however many come at
 * once. Whoever got in before from a browser or an address is counted there alone: no stranger locks the owner out.
 */
@ApplicationScoped
public class LoginThrottle {

    /** What a wrong guess is answered with; everything else that is refused has tried none. */
    private static final Set<String> WRONG = Set.of(
            "invalid-credentials",
            "wrong-password",
            "second-factor-wrong",
            "wrong-code",
            "wrong-token",
            "token-expired",
            "not-found");

    private final Attempts attempts;
    private final KnownPlaces places;
    private final Turns turns;
    private final SignInLimits limits;

    LoginThrottle(Attempts attempts, KnownPlaces places, Turns turns, SignInLimits limits) {
        this.attempts = attempts;
        this.places = places;
        this.turns = turns;
        this.limits = limits;
    }

    /**
     * Does what may be a guess; 429 while the caller has to wait.
     *
     * @param secret whose secret of which kind, such as {@code STAFF anna@shop.example}
     * @param check answers for the right secret, and refuses a wrong one with a problem
     */
    public <T> T attempt(String secret, Caller caller, Supplier<T> check) {
        Optional<String> place = places.of(secret, caller);
        String lane = lane(secret, place);
        return turns.take(lane, () -> counted(lane, place.isPresent(), secret, caller, check));
    }

    private <T> T counted(String lane, boolean known, String secret, Caller caller, Supplier<T> check) {
        List<Attempts.Attempt> taken = new ArrayList<>();
        boolean wrong = false;
        try {
            taken.add(attempts.begin(lane, limits.freePerSecret()));
            if (!known) {
                taken.add(attempts.begin("address:" + caller.network(), limits.freePerAddress()));
            }
            T right = check.get();
            attempts.forget(lane);
            taken.removeFirst();
            places.remember(secret, caller);
            return right;
        } catch (Problem refused) {
            wrong = WRONG.contains(refused.code());
            throw refused;
        } finally {
            if (!wrong) {
                taken.forEach(attempts::giveBack);
            }
        }
    }

    /** Somebody showed in another way that the secret is theirs: from here they are known. */
    public void welcome(String secret, Caller caller) {
        attempts.forget("login:" + secret);
        places.remember(secret, caller);
    }

    /** Counts what is no guess but costs its owner something, such as a mail: {@code what} is done about the secret. */
    public void count(String what, String secret, Caller caller) {
        attempts.begin(what + " " + lane(secret, places.of(secret, caller)), limits.freePerSecret());
        attempts.begin("address:" + caller.network(), limits.freePerAddress());
    }

    private static String lane(String secret, Optional<String> place) {
        return place.map(known -> "place:" + known).orElse("login:" + secret);
    }
}
