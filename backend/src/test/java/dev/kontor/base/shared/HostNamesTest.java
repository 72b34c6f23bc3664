package dev.kontor.base.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    @ParameterizedTest
    @CsvSource({
        "straße.de, xn--strae-oqa.de",
        "STRASSE.de, strasse.de",
        "faß.de, xn--fa-hia.de",
        "xn--fa-hia.de, xn--fa-hia.de",
        "XN--FA-HIA.de, xn--fa-hia.de",
        "βόλος.com, xn--nxasmm1c.com",
        "BÜCHER.example, xn--bcher-kva.example",
        "bu\u0308cher.example, xn--bcher-kva.example",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "l·l.cat, xn--ll-0ea.cat",
        "נטף.example, xn--debpk.example",
        "my--shop.example, my--shop.example",
        "localhost, localhost",
        "Kunden.Example.COM, kunden.example.com"
    })
    void goesOverTheWire(String name, String wire) {
        assertThat(HostNames.ascii(name)).contains(wire);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".example",
                "a..example",
                "-a.example",
                "a-.example",
                "a_b.example",
                "a b.example",
                "a/b.example",
                "a@b.example",
                "a\u0000.example",
                "🙂.example",
                "i♥ny.example",
                "xn--ls8h.example",
                "xn--a.example",
                "xn--strasse-.de",
                "a·b.example",
                "a\u200db.example",
                "\u0301a.example",
                "נa.example",
                "[::1]"
            })
    void isNoHostName(String name) {
        assertThat(HostNames.ascii(name)).isEmpty();
    }

    @Test
    void longNamesAreRefused() {
        assertThat(HostNames.ascii("a".repeat(63) + ".example")).isPresent();
        assertThat(HostNames.ascii("a".repeat(64) + ".example")).isEmpty();
        assertThat(HostNames.ascii("ü".repeat(63) + ".example")).isEmpty();
        assertThat(HostNames.ascii("ab.".repeat(90) + "example")).isEmpty();
    }
}
