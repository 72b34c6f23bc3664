package dev.kontor.base.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.kontor.base.shared.MultiLine;
import java.io.IOException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Every text comes in NFC and trimmed, without control characters; one line unless the field says otherwise. */
class JsonTexts extends JsonDeserializer<String> implements ContextualDeserializer {

    private final boolean multiLine;

    JsonTexts(boolean multiLine) {
        this.multiLine = multiLine;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        boolean lines = property != null && property.getAnnotation(MultiLine.class) != null;
        return lines == multiLine ? this : new JsonTexts(lines);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new Refused(parser, "A text in quotes is expected here.");
        }
        String text =
                Normalizer.normalize(parser.getText(), Normalizer.Form.NFC).strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLoneSurrogate(text, i) || (Character.isISOControl(c) && !(multiLine && isLineControl(c)))) {
                throw new Refused(parser, "The text contains a character that is not allowed here.");
            }
        }
        return text;
    }

    private static boolean isLineControl(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    /** A value of the wrong form, with a reason that may be shown. */
    static final class Refused extends MismatchedInputException {
        private final String reason;

        Refused(JsonParser parser, String reason) {
            super(parser, reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
