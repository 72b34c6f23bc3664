package dev.kontor.base.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.kontor.base.shared.Days;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How JSON says days and moments: those of {@link Days} alone. After the module for times, which would read any. */
@Singleton
class JsonTimes implements ObjectMapperCustomizer {

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("kontor-times")
                .addDeserializer(LocalDate.class, new TimeReader<>("2027-01-31", Days::parse))
                .addDeserializer(Instant.class, new TimeReader<>("2027-01-31T12:00:00Z", Days::parseMoment)));
    }

    /** A text without anything in it is none. */
    private static final class TimeReader<T> extends JsonDeserializer<T> {
        private final String example;
        private final Function<String, T> reading;

        TimeReader(String example, Function<String, T> reading) {
            this.example = example;
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.currentToken() == JsonToken.VALUE_STRING
                    ? parser.getText().strip()
                    : "-";
            try {
                return text.isEmpty() ? null : reading.apply(text);
            } catch (DateTimeException e) {
                throw new JsonTexts.Refused(parser, Days.RULE + " such as " + example + " is expected here.");
            }
        }
    }
}
