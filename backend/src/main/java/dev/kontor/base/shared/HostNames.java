package dev.kontor.base.shared;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Host names as browsers and mail servers of today read them (UTS 46): straße.de is not strasse.de. */
public final class HostNames {

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.USE_STD3_RULES);

    /** What a registry sells: letters, digits and what joins them; no symbols, although the mapping lets them pass. */
    private static final UnicodeSet SOLD =
            new UnicodeSet("[[:L:][:M:][:Nd:]\\-.\\u00B7\\u0375\\u05F3\\u05F4\\u30FB\\u200C\\u200D]").freeze();

    /** Names of shops were given with two hyphens there before it was forbidden. */
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

    private HostNames() {}

    /** Read when it is needed for the first time. */
    private static final class Scripts {
        /** Latin beside Chinese or Arabic is usual, beside Cyrillic or Greek it is a disguise. */
        private static final SpoofChecker CHECKER = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.CONFUSABLE)
                .setRestrictionLevel(SpoofChecker.RestrictionLevel.MODERATELY_RESTRICTIVE)
                .build();
    }

    /** What all spellings of a domain have in common: small, in punycode, without the point of the root. */
    public static String key(String name) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        String bare = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        return ascii(bare).orElse(bare);
    }

    /** The name as it goes over the wire: small, other letters in punycode; nothing for what is no host name. */
    public static Optional<String> ascii(String name) {
        return isName(name)
                ? Optional.of(NAMES.nameToASCII(name, new StringBuilder(), new IDNA.Info())
                        .toString())
                : Optional.empty();
    }

    /** The name as people write it, in one spelling; nothing for what is no host name. */
    public static Optional<String> unicode(String name) {
        return isName(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static boolean isName(String name) {
        IDNA.Info wire = new IDNA.Info();
        NAMES.nameToASCII(name, new StringBuilder(), wire);
        return SOLD.containsAll(read(name)) && HARMLESS.containsAll(wire.getErrors());
    }

    private static String read(String name) {
        return NAMES.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
    }

    /** Whether it is spelled in ASCII letters alone, none of which stand for others. */
    static boolean isPlain(String name) {
        return isAscii(name) && !name.toLowerCase(Locale.ROOT).contains("xn--");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Whether each of its labels is written in one script, or in two that nobody takes for one. */
    static boolean isOfOneScript(String name) {
        return isPlain(name)
                || Arrays.stream(read(name).split("\\.")).noneMatch(label -> Scripts.CHECKER.failsChecks(label));
    }

    /** Every letter beyond ASCII as the one that it looks like, if there is one. */
    static String look(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder look = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> look.append(isAscii(letter) ? letter : Scripts.CHECKER.getSkeleton(letter)));
        return look.toString();
    }
}
