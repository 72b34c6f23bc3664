package dev.kontor.customer.registration;

import dev.kontor.base.shared.HostNames;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains where anybody has an e-mail address for ten minutes. */
@Singleton
class DisposableDomains {

    /** What such services like to be called; only a hint. */
    private static final List<String> TELLING = List.of(
            "10minute",
            "disposable",
            "fakemail",
            "guerrilla",
            "mailinator",
            "temp-mail",
            "tempmail",
            "throwaway",
            "trashmail");

    private final Set<String> domains;

    DisposableDomains() {
        var stream = Objects.requireNonNull(
                DisposableDomains.class.getResourceAsStream("/registration/disposable-domains.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            this.domains = lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also for everything below a listed domain. */
    boolean contains(String email) {
        String domain = domain(email);
        while (domain.contains(".")) {
            if (domains.contains(domain)) {
                return true;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return false;
    }

    boolean soundsLike(String email) {
        String domain = domain(email);
        return TELLING.stream().anyMatch(domain::contains);
    }

    /** As it goes over the wire, however it was typed. */
    static String domain(String email) {
        String typed = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return HostNames.ascii(typed).orElse(typed);
    }
}
