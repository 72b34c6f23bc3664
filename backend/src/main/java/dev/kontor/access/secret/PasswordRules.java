package dev.kontor.access.secret;

import dev.kontor.base.shared.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;

/** Which passwords are taken: long enough, and nothing that is guessed first. */
@Singleton
class PasswordRules {

    private static final int MIN_LENGTH = 10;
    private static final int MAX_LENGTH = 200;
    private static final int MIN_STRENGTH = 2;

    /** How much of the beginning decides; what follows can only make it stronger, and costs time to estimate. */
    private static final int ESTIMATED = 64;

    private static final int SHORTEST_WORD = 4;

    /** Letters that have to be left when everything is taken away that is guessed first. */
    private static final int LETTERS_OF_ONES_OWN = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private final Nbvcxz strength = new Nbvcxz();
    private final List<String> common = common();

    /** 422 at {@code pointer} for a password that is short, long or easily guessed. */
    void check(String password, String pointer, Collection<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new Problem.Invalid(pointer, "password-length", "A password has 10 to 200 characters.");
        }
        String beginning = password.substring(0, Math.min(password.length(), ESTIMATED));
        if (isOfKnownWords(password, own) || strength.estimate(beginning).getBasicScore() < MIN_STRENGTH) {
            throw new Problem.Invalid(
                    pointer, "password-weak", "This password is easy to guess; a few random words are better.");
        }
    }

    /** Years, numbers and signs around a word are tried with it; so is a zero for an o. */
    private boolean isOfKnownWords(String password, Collection<String> own) {
        Stream<String> owns = own.stream().flatMap(text -> Stream.concat(words(text), Stream.of(plain(text))));
        List<String> known = Stream.concat(owns, common.stream())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return isCovered(plain(password), known) || isCovered(plain(unmasked(password)), known);
    }

    private static boolean isCovered(String letters, List<String> known) {
        String left = letters;
        for (String word : known) {
            left = left.replace(word, " ");
        }
        return left.contains(" ") && left.replace(" ", "").length() < LETTERS_OF_ONES_OWN;
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(PasswordRules::plain)
                .filter(word -> word.length() >= SHORTEST_WORD);
    }

    /** Only letters, small, without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", "");
    }

    private static String unmasked(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static List<String> common() {
        try (InputStream words =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/passwords/common-words.txt"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(PasswordRules::words)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
