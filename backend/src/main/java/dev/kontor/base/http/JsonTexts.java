package dev.kontor.base.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.VisibleText;
import jakarta.validation.constraints.Email;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Every text comes in as people see it ({@link VisibleText}), without control characters; one line unless the field says
 * otherwise, and spelled as an address where the field is one.
 */
class JsonTexts extends JsonDeserializer<String> implements ContextualDeserializer {

    private final boolean multiLine;
    private final boolean address;

    JsonTexts(boolean multiLine) {
        this(multiLine, false);
    }

    private JsonTexts(boolean multiLine, boolean address) {
        this.multiLine = multiLine;
        this.address = address;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property == null
                ? new JsonTexts(false)
                : new JsonTexts(
                        property.getAnnotation(MultiLine.class) != null, property.getAnnotation(Email.class) != null);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new Refused(parser, "A text in quotes is expected here.");
        }
        String typed = parser.getText();
        String text = read(typed);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLoneSurrogate(text, i) || (Character.isISOControl(c) && !(multiLine && isLineControl(c)))) {
                throw new Refused(parser, "The text contains a character that is not allowed here.");
            }
        }
        if (VisibleText.isReversed(typed)) {
            throw new Reversed(parser);
        }
        return text;
    }

    private String read(String typed) {
        if (multiLine) {
            return VisibleText.lines(typed);
        }
        return address ? MailAddress.clean(typed) : VisibleText.of(typed);
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
    static class Refused extends MismatchedInputException {
        private final String reason;

        Refused(JsonParser parser, String reason) {
            super(parser, reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** A text of which people would see something else than what it says. */
    static final class Reversed extends Refused {
        Reversed(JsonParser parser) {
            super(parser, "The text contains a mark that shows it backwards.");
        }
    }
}
