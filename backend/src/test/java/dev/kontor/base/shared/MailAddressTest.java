package dev.kontor.base.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "first.last+tag@sub.domain.example",
                "o'brien@b.example",
                "x@münchen.example",
                "x@xn--mnchen-3ya.example",
                "x@straße.example",
                "x@my--shop.example",
                "x@B.Example"
            })
    void plainAddressesAreAccepted(String address) {
        assertThat(MailAddress.isAccepted(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "müller@b.example",
                "@b.example",
                "a@",
                "a@b",
                "a@b..example",
                "a@-b.example",
                "a@b.example.",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                ".a@b.example",
                "a..b@b.example",
                "a.@b.example",
                "\"a b\"@b.example",
                "a b@b.example",
                "a%c.example@b.example",
                "c.example!a@b.example",
                "a@c.example@b.example",
                "a@b.example\r\nBcc: c@d.example",
                "a\n@b.example",
                "<a@b.example>",
                "a@🙂.example",
                "a@xn--ls8h.example",
                "a@xn--a.example",
                "a@b_c.example",
                "a,c@b.example",
                "a;c@b.example",
                "a@ex\u0430mple.com",
                "a@b\u03BFnn.example",
                "a@\u0440aypal.example"
            })
    void everythingElseIsRefused(String address) {
        assertThat(MailAddress.isAccepted(address)).isFalse();
    }

    @Test
    void longOnesAreRefused() {
        assertThat(MailAddress.isAccepted("a".repeat(65) + "@b.example")).isFalse();
        assertThat(MailAddress.isAccepted("a@" + "b".repeat(64) + ".example")).isFalse();
        assertThat(MailAddress.isAccepted("a@" + "bc.".repeat(90) + "example")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "x@straße.de, x@xn--strae-oqa.de",
        "x@faß.de, x@xn--fa-hia.de",
        "x@Faß.DE, x@xn--fa-hia.de",
        "x@MÜNCHEN.example, x@xn--mnchen-3ya.example",
        "X@Shop.Example, X@shop.example",
        "x@strasse.de, x@strasse.de"
    })
    void mailGoesToTheDomainThatWasWritten(String address, String wire) {
        assertThat(MailAddress.wire(address)).isEqualTo(wire);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X@münchen.example",
                "x\u200B@münchen.example",
                "x@münchen.example\u200B\uFEFF",
                " x@mün\u00ADchen.example",
                "\u202Ax@mu\u0308nchen.example\u202C",
                "x@MÜNCHEN.example",
                "x@xn--mnchen-3ya.example",
                "x@XN--MNCHEN-3YA.EXAMPLE",
                "x@münchen．example",
                "x@ｍünchen.example"
            })
    void oneAddressHasOneSpelling(String typed) {
        assertThat(MailAddress.normalise(typed)).isEqualTo("x@münchen.example");
    }

    @Test
    void capitalsOfWhatSomebodyTypedStay() {
        assertThat(MailAddress.clean("Info@Shop.Example\u200B")).isEqualTo("Info@Shop.Example");
        assertThat(MailAddress.clean("no address\u200B")).isEqualTo("no address");
    }

    @ParameterizedTest
    @CsvSource({
        // Cyrillic, Greek, Armenian, as whole words of one script
        "a@\u0441\u043E\u0441\u043E.example, a@coco.example",
        "a@\u03BD\u03BF\u03BD\u03BF.example, a@vovo.example",
        "a@\u0430\u0440\u0440\u04CF\u0435.example, a@apple.example"
    })
    void othersLookTheSame(String one, String other) {
        assertThat(MailAddress.look(one)).isEqualTo(MailAddress.look(other));
        assertThat(MailAddress.normalise(one)).isNotEqualTo(MailAddress.normalise(other));
    }

    @ParameterizedTest
    @CsvSource({
        "info1@b.example, infol@b.example",
        "marc@b.example, rnarc@b.example",
        "a@münchen.example, a@munchen.example"
    })
    void theseDoNot(String one, String other) {
        assertThat(MailAddress.look(one)).isNotEqualTo(MailAddress.look(other));
    }

    @Test
    void namesLoseWhatMeansSomethingInAHeader() {
        assertThat(MailAddress.display("Müller & Söhne <b@c.example>, \"x\""))
                .isEqualTo("Müller & Söhne b c.example x");
        assertThat(MailAddress.isOneLine("a\r\nBcc: b")).isFalse();
        assertThat(MailAddress.isOneLine("a\u2028b")).isFalse();
        assertThat(MailAddress.isOneLine("Müller & Söhne")).isTrue();
    }
}
