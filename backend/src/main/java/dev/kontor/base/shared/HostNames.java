package dev.kontor.base.shared;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.UnicodeSet;
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

    /** What all spellings of a domain have in common: small, in punycode, without the point of the root. */
    public static String key(String name) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        String bare = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        return ascii(bare).orElse(bare);
    }

    /** The name as people write it; nothing for what is no host name. */
    public static Optional<String> unicode(String name) {
        return ascii(name)
                .map(wire -> NAMES.nameToUnicode(wire, new StringBuilder(), new IDNA.Info())
                        .toString());
    }

    /** The name as it goes over the wire: small, other letters in punycode; nothing for what is no host name. */
    public static Optional<String> ascii(String name) {
        IDNA.Info unicode = new IDNA.Info();
        StringBuilder read = NAMES.nameToUnicode(name, new StringBuilder(), unicode);
        IDNA.Info wire = new IDNA.Info();
        String written = NAMES.nameToASCII(name, new StringBuilder(), wire).toString();
        return SOLD.containsAll(read.toString()) && HARMLESS.containsAll(wire.getErrors())
                ? Optional.of(written)
                : Optional.empty();
    }
}
