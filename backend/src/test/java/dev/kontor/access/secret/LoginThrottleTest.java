package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoginThrottleTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject
    Attempts attempts;

    @Inject
    KnownPlaces places;

    @Inject
    Turns turns;

    LoginThrottle throttle;

    /** With the limits that the server has unless it is told otherwise. */
    @BeforeEach
    void usualLimits() {
        throttle = new LoginThrottle(attempts, places, turns, new SignInLimits() {
            @Override
            public int freePerSecret() {
                return 5;
            }

            @Override
            public int freePerAddress() {
                return 100;
            }
        });
    }

    @Test
    void rightOnesAtTheSameMomentAllPass() {
        Caller office = caller();
        String same = secret();
        assertThat(atOnce(30, () -> isRight(same, office))).isEqualTo(Map.of(true, 30L));
        assertThat(atOnce(30, () -> isRight(secret(), office))).isEqualTo(Map.of(true, 30L));
        // and leave nothing behind that would add up
        for (int i = 0; i < 150; i++) {
            assertThat(isRight(secret(), office)).isTrue();
        }
    }

    @Test
    void ofWrongOnesAtTheSameMomentAFewAreLookedAt() {
        Caller guesser = caller();
        String secret = secret();
        AtomicInteger looked = new AtomicInteger();
        atOnce(200, () -> {
            try {
                throttle.attempt(secret, guesser, () -> {
                    looked.incrementAndGet();
                    throw wrong();
                });
                return true;
            } catch (Problem refused) {
                return false;
            }
        });
        assertThat(looked.get()).isBetween(3, 6);
    }

    @Test
    void anOwnSuccessDoesNotFreeTheAddress() {
        Caller guesser = caller();
        String own = secret();
        int looked = 0;
        for (int i = 0; i < 200; i++) {
            if (i % 30 == 0) {
                assertThat(isRight(own, guesser)).isTrue();
            }
            looked += isLookedAt(secret(), guesser) ? 1 : 0;
        }
        assertThat(looked).isBetween(99, 102);
        // others who were here before are not kept from signing in by it
        assertThat(isRight(own, guesser)).isTrue();
        // and nobody elsewhere is
        assertThat(isRight(secret(), caller())).isTrue();
    }

    @Test
    void aNewAddressOfTheSameNetworkIsNoNewOne() {
        for (int i = 0; i < 100; i++) {
            isLookedAt(secret(), new Caller("2001:db8:77:1::" + i, null, true, null, browser()));
        }
        Caller next = new Caller("2001:db8:77:1:ffff::1", null, true, null, browser());
        assertThat(isLookedAt(secret(), next)).isFalse();
        Caller neighbour = new Caller("2001:db8:77:2::1", null, true, null, browser());
        assertThat(isLookedAt(secret(), neighbour)).isTrue();
    }

    @Test
    void noStrangerLocksTheOwnerOut() {
        String secret = secret();
        Caller home = caller();
        assertThat(isRight(secret, home)).isTrue();
        guessUntilRefused(secret, caller());
        // who was never here waits with the strangers
        Caller nowhere = caller();
        assertThat(isRight(secret, nowhere)).isFalse();
        assertThat(isRight(secret, home)).isTrue();
        // the same browser elsewhere, and another one at home
        assertThat(isRight(secret, new Caller(caller().address(), null, true, null, home.browser())))
                .isTrue();
        assertThat(isRight(secret, new Caller(home.address(), null, true, null, browser())))
                .isTrue();
        // until the mail to the owner says who it is
        throttle.welcome(secret, nowhere);
        assertThat(isRight(secret, nowhere)).isTrue();
    }

    @Test
    void aKnownPlaceGuessesNoFurther() {
        String secret = secret();
        Caller home = caller();
        assertThat(isRight(secret, home)).isTrue();
        guessUntilRefused(secret, home);
        assertThat(isRight(secret, home)).isFalse();
        // knowing the way in to one is no way in to another
        String others = secret();
        guessUntilRefused(others, home);
        assertThat(isRight(others, home)).isFalse();
    }

    @Test
    void whatIsNoGuessDoesNotCount() {
        Caller caller = caller();
        String secret = secret();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> throttle.attempt(secret, caller, () -> {
                        throw new Problem.TooManyRequests("sign-in-busy", "Busy.", 1);
                    }))
                    .isInstanceOf(Problem.TooManyRequests.class);
            assertThatThrownBy(() -> throttle.attempt(secret, caller, () -> {
                        throw new IllegalStateException("the database is away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(isRight(secret, caller)).isTrue();
    }

    @Test
    void askingForMailsIsLimited() {
        Caller home = caller();
        Caller stranger = caller();
        String secret = secret();
        assertThat(isRight(secret, home)).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThatCode(() -> throttle.count("mail", secret, stranger)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> throttle.count("mail", secret, stranger)).isInstanceOf(Problem.TooManyRequests.class);
        // who asks for all mails that there may be, does not keep the owner from asking
        assertThatCode(() -> throttle.count("mail", secret, home)).doesNotThrowAnyException();
        assertThat(isRight(secret, stranger)).isTrue();
    }

    private void guessUntilRefused(String secret, Caller guesser) {
        int guesses = 0;
        while (isLookedAt(secret, guesser)) {
            assertThat(++guesses).isLessThan(10);
        }
    }

    private boolean isRight(String secret, Caller caller) {
        try {
            return throttle.attempt(secret, caller, () -> true);
        } catch (Problem.TooManyRequests refused) {
            return false;
        }
    }

    private boolean isLookedAt(String secret, Caller caller) {
        try {
            throttle.attempt(secret, caller, () -> {
                throw wrong();
            });
            return true;
        } catch (Problem refused) {
            return refused.code().equals("wrong-password");
        }
    }

    private static Problem wrong() {
        return new Problem.Invalid("/password", "wrong-password", "Wrong.");
    }

    private static String secret() {
        return "TEST " + UUID.randomUUID();
    }

    /** From another address and with another browser than everybody else. */
    private static Caller caller() {
        int number = ADDRESSES.incrementAndGet();
        return new Caller("10.77." + number / 250 + "." + (number % 250 + 1), null, true, null, browser());
    }

    private static Secret browser() {
        return new Secret(Secrets.random());
    }

    private static Map<Boolean, Long> atOnce(int times, Callable<Boolean> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(work))
                    .toList();
            return answers.stream()
                    .map(LoginThrottleTest::answer)
                    .collect(Collectors.groupingBy(passed -> passed, Collectors.counting()));
        }
    }

    private static Boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
