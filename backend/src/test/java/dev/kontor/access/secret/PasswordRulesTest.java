package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> OWN =
            List.of("anna.zwiebel@feinkost-paradies.example", "Ännchen Zwiebel", "Feinkost Paradies GmbH");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sommer2026!",
                "kontorkontor",
                "Willkommen123",
                "P@ssw0rt2026",
                "Qwertzuiop1!",
                "Contraseña99",
                "1234567890",
                "aaaaaaaaaaaa",
                "password1234",
                "Passwort-Passwort"
            })
    void whatIsTriedFirstIsRefused(String password) {
        refuses(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.zwiebel@feinkost-paradies.example",
                "Zwiebel1984!",
                "FeinkostParadies",
                "annchenzwiebel",
                "P4radies!2026",
                "zwiebelkontor26"
            })
    void whatStandsOnOnesCardIsRefused(String password) {
        refuses(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiet lamp over the harbour 7",
                "drei rote Ziegel im Regen",
                "zwiebel lampe regen hafen",
                "kX7!vq2-Rt9z",
                "83 7261 9947 2210 0356",
                "коробка дождь лампа"
            })
    void whatNobodyTriesFirstIsTaken(String password) {
        assertThatCode(() -> rules.check(password, "/password", OWN)).doesNotThrowAnyException();
    }

    private void refuses(String password) {
        assertThatThrownBy(() -> rules.check(password, "/password", OWN))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.code())
                                .isEqualTo("password-weak"));
    }
}
