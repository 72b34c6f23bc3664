package dev.kontor.access.secret;

import java.util.List;

/** Each of them replaces the app once; shown this one time. */
public record RecoveryCodes(List<String> codes) {}
