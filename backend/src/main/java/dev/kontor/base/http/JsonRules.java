package dev.kontor.base.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.kontor.base.shared.Secret;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How JSON is read and written everywhere: strict input, decimal strings, moments in UTC with milliseconds. */
@Singleton
class JsonRules implements ObjectMapperCustomizer {

    /** What a decimal number looks like, for the contract as well. */
    static final String DECIMAL_PATTERN = "^-?[0-9]{1,15}(\\.[0-9]{1,10})?$";

    private static final Pattern DECIMAL = Pattern.compile(DECIMAL_PATTERN);

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(1_000_000)
                        .maxNumberLength(40)
                        .build());
        mapper.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        // numbers of a patch are not to pass through a double
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerModule(new SimpleModule("kontor")
                .addDeserializer(String.class, new JsonTexts(false))
                .addDeserializer(Secret.class, new SecretReader())
                .addDeserializer(BigDecimal.class, new DecimalReader())
                .addSerializer(BigDecimal.class, new DecimalWriter())
                .addSerializer(Instant.class, new InstantWriter()));
    }

    private static final class SecretReader extends JsonDeserializer<Secret> {
        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING || parser.getTextLength() > 1_000) {
                throw new JsonTexts.Refused(parser, "A text in quotes of at most 1,000 characters is expected here.");
            }
            return new Secret(parser.getText());
        }
    }

    private static final class DecimalReader extends JsonDeserializer<BigDecimal> {

        private static final int MAX_SCALE = 30;

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.currentToken() == JsonToken.VALUE_STRING
                    ? parser.getText().strip()
                    : written(parser);
            if (!DECIMAL.matcher(text).matches()) {
                throw new JsonTexts.Refused(parser, "A decimal number is expected here, such as \"12.50\".");
            }
            return new BigDecimal(text);
        }

        /** Digit by digit as it was sent; programs that are made from the contract send numbers. */
        private static String written(JsonParser parser) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return "";
            }
            BigDecimal number = parser.getDecimalValue();
            return Math.abs(number.scale()) > MAX_SCALE ? "" : number.toPlainString();
        }
    }

    private static final class DecimalWriter extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    private static final class InstantWriter extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(MILLISECONDS.format(value));
        }
    }
}
