package dev.kontor.base.shared;

import java.util.List;
import java.util.Map;

/** A refusal that the caller can act on; becomes an RFC 9457 problem. {@code code} is stable, {@code detail} is for people. */
public class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final String title;
    private final List<FieldError> errors;
    private final Map<String, Object> extensions;

    protected Problem(
            int status,
            String code,
            String title,
            String detail,
            List<FieldError> errors,
            Map<String, Object> extensions) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.extensions = Map.copyOf(extensions);
    }

    private Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, List.of(), Map.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem, such as {@code currentState}. */
    public Map<String, Object> extensions() {
        return extensions;
    }

    /** What is wrong with one field; {@code pointer} is an RFC 6901 JSON pointer such as {@code /address/city}. */
    public record FieldError(String pointer, String code, String detail) {}

    /** 400: the request cannot be read. */
    public static final class Malformed extends Problem {
        public Malformed(String code, String detail, FieldError... errors) {
            super(400, code, "The request cannot be read", detail, List.of(errors), Map.of());
        }
    }

    /** 401: nobody, or nobody we know. */
    public static final class Unauthenticated extends Problem {
        public Unauthenticated(String code, String detail) {
            super(401, code, "Please sign in", detail);
        }
    }

    /** 403: signed in, but without the right. */
    public static final class Forbidden extends Problem {
        public Forbidden(String code, String detail) {
            super(403, code, "You may not do this", detail);
        }
    }

    /** 404: not there, or not yours. */
    public static final class NotFound extends Problem {
        public NotFound(String what) {
            super(404, "not-found", "Not found", what + " does not exist.");
        }
    }

    /** 409: right, but not in the present state. */
    public static final class Conflict extends Problem {
        public Conflict(String code, String detail, FieldError... errors) {
            super(409, code, "Not possible in the present state", detail, List.of(errors), Map.of());
        }

        public Conflict(String pointer, String code, String detail) {
            this(code, detail, new FieldError(pointer, code, detail));
        }
    }

    /** 410: it was there, and is over. */
    public static final class Gone extends Problem {
        public Gone(String code, String detail) {
            super(410, code, "This is over", detail);
        }
    }

    /** 412: somebody else was faster. */
    public static final class Stale extends Problem {
        public Stale(long currentVersion) {
            super(
                    412,
                    "stale-version",
                    "Changed meanwhile",
                    "Somebody changed this in the meantime; read it again and repeat your change.",
                    List.of(),
                    Map.of("currentVersion", currentVersion));
        }
    }

    /** 413: too much in one request. */
    public static final class TooLarge extends Problem {
        public TooLarge(String detail) {
            super(413, "too-large", "Too large", detail);
        }
    }

    /** 422: understood, but wrong; every error names its field. */
    public static final class Invalid extends Problem {
        public Invalid(String code, String detail, List<FieldError> errors) {
            super(422, code, "Some fields are wrong", detail, errors, Map.of());
        }

        public Invalid(String pointer, String code, String detail) {
            this(code, detail, List.of(new FieldError(pointer, code, detail)));
        }

        /** Refuses unless there are no errors. */
        public static void requireNone(List<FieldError> errors, String code, String detail) {
            if (!errors.isEmpty()) {
                throw new Invalid(code, detail, errors);
            }
        }
    }

    /** 428: a change without If-Match. */
    public static final class PreconditionRequired extends Problem {
        public PreconditionRequired() {
            super(428, "if-match-required", "If-Match is missing", "Send the ETag of the version you want to change.");
        }
    }

    /** 429: too often; {@code retryAfterSeconds} says when again. */
    public static final class TooManyRequests extends Problem {
        private final long retryAfterSeconds;

        public TooManyRequests(String code, String detail, long retryAfterSeconds) {
            super(429, code, "Too many attempts", detail);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
