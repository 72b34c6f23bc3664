package dev.kontor.base.admission;

import org.jspecify.annotations.Nullable;

/** Every limit that people of a desk may meet, in the order in which it is shown. */
public enum LimitName {
    REQUESTS_OF_PERSON(LimitUnit.REQUESTS, 429, "rate-limited"),
    REQUESTS_OF_KEY(LimitUnit.REQUESTS, 429, "rate-limited"),
    REQUESTS_OF_RESELLER(LimitUnit.REQUESTS, 429, "rate-limited"),
    REQUESTS_OF_ADDRESS(LimitUnit.REQUESTS, 429, "rate-limited"),
    WRONG_SECRETS(LimitUnit.ATTEMPTS, 429, "too-many-attempts"),
    WRONG_SECRETS_OF_ADDRESS(LimitUnit.ATTEMPTS, 429, "too-many-attempts"),
    RESETS(LimitUnit.ATTEMPTS, 429, "too-many-attempts"),
    MAILS_OF_STRANGERS(LimitUnit.MAILS, null, null),
    REGISTRATIONS_OF_ADDRESS(LimitUnit.SUBMISSIONS, 429, "too-many-registrations"),
    REGISTRATIONS_OF_SITE(LimitUnit.SUBMISSIONS, 429, "too-many-registrations"),
    REGISTRATIONS_OF_EMAIL(LimitUnit.MAILS, null, null),
    REQUESTS_FOR_SERVICES(LimitUnit.REQUESTS, 429, "too-many-requests"),
    BODY(LimitUnit.BYTES, 413, "too-large"),
    UPLOAD_PARTS(LimitUnit.PARTS, 413, "too-large"),
    FILE(LimitUnit.BYTES, 413, "too-large"),
    FILE_ROWS(LimitUnit.ROWS, 422, "too-many-rows"),
    FILE_COLUMNS(LimitUnit.COLUMNS, 422, "too-many-columns"),
    FILE_CELL(LimitUnit.CHARACTERS, 422, "cell-too-long"),
    WORKBOOK_UNPACKED(LimitUnit.BYTES, 413, "too-large"),
    WORKBOOK_TEXTS(LimitUnit.TEXTS, 413, "too-large");

    private final LimitUnit unit;
    private final @Nullable Integer status;
    private final @Nullable String code;

    LimitName(LimitUnit unit, @Nullable Integer status, @Nullable String code) {
        this.unit = unit;
        this.status = status;
        this.code = code;
    }

    /** So many and no more, in one request or as {@link LimitView#within} says. */
    public LimitView of(long most) {
        return view(most);
    }

    /** Any number. */
    LimitView off() {
        return view(null);
    }

    private LimitView view(@Nullable Long most) {
        return new LimitView(this, most, unit, null, null, null, status, code, null);
    }
}
