package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details as Kontor sends them, {@code application/problem+json}. */
@Schema(name = "Problem")
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        List<Problem.FieldError> errors,
        @Nullable Map<String, Object> context) {

    static final String MEDIA_TYPE = "application/problem+json";
}
