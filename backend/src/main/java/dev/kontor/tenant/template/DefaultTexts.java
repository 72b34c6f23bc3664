package dev.kontor.tenant.template;

import dev.kontor.base.shared.Languages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts that come with Kontor: one file for each kind and language, the subject on its first line. */
@Singleton
public class DefaultTexts {

    private final Map<MailTexts.Key, MailText> texts = new HashMap<>();
    private final Map<String, Properties> samples = new HashMap<>();

    DefaultTexts() {
        Languages.ALL.forEach(language -> samples.put(language, readSamples(language)));
        for (MailKind kind : MailKind.values()) {
            for (String language : Languages.ALL) {
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

    /** What stands for a placeholder in previews. */
    String sample(Placeholder placeholder, String language) {
        return String.valueOf(Objects.requireNonNull(samples.get(language)).getProperty(placeholder.code()));
    }

    private static MailText read(MailKind kind, String language) {
        String file = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String[] parts = content("/mail/%s.%s.txt".formatted(file, language)).split("\n", 2);
        return new MailText(parts[0].strip(), parts[1].strip());
    }

    private static Properties readSamples(String language) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(content("/mail/samples.%s.properties".formatted(language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static String content(String file) {
        try (InputStream stream = DefaultTexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
