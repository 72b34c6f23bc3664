package dev.kontor.tenant.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Languages;
import dev.kontor.tenant.mail.NewMail;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void fillsPlaceholders() {
        MailText text = new MailText("For {{ customer.name }}", "Hello {{person.name}},\n\n{{link}}");
        assertThat(text.fill(Map.of("customer.name", "A $1 & B", "person.name", "Eve", "link", "https://x.example")))
                .isEqualTo(new MailText("For A $1 & B", "Hello Eve,\n\nhttps://x.example"));
    }

    @Test
    void linesOfNothingButEmptyValuesGo() {
        MailText text = new MailText("s", "Hello\n\nServices: {{services}}\nReason: {{reason}}\n\n{{message}}\n\nBye");
        assertThat(text.fill(Map.of("services", "EDI", "message", " ")).text())
                .isEqualTo("Hello\n\nServices: EDI\n\nBye");
    }

    @Test
    void valuesAreNotTemplates() {
        MailText text = new MailText("{{customer.name}}", "{{customer.name}}");
        assertThat(text.fill(Map.of("customer.name", "{{link}}", "link", "secret")))
                .isEqualTo(new MailText("{{link}}", "{{link}}"));
    }

    @Test
    void theSubjectStaysOneShortLine() {
        MailText text = new MailText("Hello {{customer.name}}", "x");
        assertThat(text.fill(Map.of("customer.name", "a\r\nBcc: b@c.example\u2028d"))
                        .subject())
                .isEqualTo("Hello a Bcc: b@c.example d");
        assertThat(text.fill(Map.of("customer.name", "ü".repeat(500))).subject())
                .hasSize(200)
                .endsWith("…");
    }

    @Test
    void strangersAdvertiseNothing() {
        assertThat(MailText.withoutWebAddresses("Win at https://evil.example and WWW.evil.example"))
                .isEqualTo("Win at evil.example and evil.example");
    }

    @Test
    void everyDefaultNamesOnlyWhatItsKindKnows() {
        DefaultTexts defaults = new DefaultTexts();
        for (MailKind kind : MailKind.values()) {
            Set<String> known =
                    kind.placeholders().stream().map(Placeholder::code).collect(Collectors.toSet());
            for (String language : Languages.ALL) {
                MailText text = defaults.of(new MailTexts.Key(kind, language));
                assertThat(known).containsAll(MailText.codes(text.subject())).containsAll(MailText.codes(text.text()));
                assertThat(MailText.hasStrayBraces(text.subject() + text.text()))
                        .isFalse();
                assertThat(text.text().contains("{{link}}")).isEqualTo(known.contains("link"));
            }
        }
    }

    @Test
    void aMailNamesOnlyWhatItsKindKnows() {
        assertThatThrownBy(() -> new NewMail(
                        MailKind.ADDRESS_CHANGED, "de", "a@b.example", null, null, Map.of("link", "x"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
