package dev.kontor.mail;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts that come with Kontor: one file for each kind and language, the subject on its first line. */
@Singleton
class DefaultTexts {

    static final List<String> LANGUAGES = List.of("de", "en", "es");

    private final Map<MailTexts.Key, MailText> texts = new HashMap<>();

    DefaultTexts() {
        for (MailKind kind : MailKind.values()) {
            for (String language : LANGUAGES) {
                texts.put(new MailTexts.Key(kind, language), read(kind, language));
            }
        }
    }

    MailText of(MailTexts.Key key) {
        MailText text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
    }

    private static MailText read(MailKind kind, String language) {
        String file = "/mail/%s.%s.txt".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
        try (InputStream stream = DefaultTexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            String[] parts = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            return new MailText(parts[0].strip(), parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
