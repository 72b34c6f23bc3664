package dev.kontor.base.shared;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;

/** The code of an error for what the annotation of a field does not allow. */
public final class ViolationCodes {

    private ViolationCodes() {}

    /** {@code required}, {@code wrong-size}, or the name of the annotation. */
    public static String of(ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (annotation) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-size";
            default -> annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }
}
