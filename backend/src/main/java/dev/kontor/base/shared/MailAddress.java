package dev.kontor.base.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * E-mail addresses: the one place that says how they are spelled and compared, and which of them get mail. Those are plain
 * ones: quoted and routed local parts are doors for injection (T21).
 */
public final class MailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_+'=~&#-]+(\\.[A-Za-z0-9_+'=~&#-]+)*");
    /** At least two labels, of which the last is no number: neither a machine at home nor an address. */
    private static final Pattern PUBLIC_NAME = Pattern.compile(".+\\.(?!\\d+$)[^.]+");

    private static final int MAX_LOCAL = 64;

    private MailAddress() {}

    /**
     * Without marks that nobody sees, and the domain as people write it (münchen.de), which is one name in several spellings:
     * in punycode, in wide letters. Capitals stay.
     */
    public static String clean(String typed) {
        String address = VisibleText.bare(typed);
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        // what is far too long is refused by whoever asked for an address
        return at < 1 || address.length() > 2 * MAX_LENGTH || HostNames.isPlain(domain)
                ? address
                : address.substring(0, at + 1) + HostNames.unicode(domain).orElse(domain);
    }

    /** The spelling by which addresses are stored where they are compared: of logins, mails and limits. */
    public static String normalise(String typed) {
        return clean(typed).toLowerCase(Locale.ROOT);
    }

    /**
     * The same for all addresses that look the same although other letters are in them, such as a Cyrillic а. Plain letters
     * look like themselves alone: info1@ and infol@ are two.
     */
    public static String look(String address) {
        return HostNames.look(normalise(address));
    }

    public static boolean isAccepted(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && address.length() <= MAX_LENGTH
                && at <= MAX_LOCAL
                && LOCAL.matcher(address.substring(0, at)).matches()
                && isDomain(address.substring(at + 1));
    }

    /** No line breaks and other control characters, with which a header could be continued. */
    public static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                && text.indexOf('\u2028') < 0
                && text.indexOf('\u2029') < 0;
    }

    /** A name beside an address, without the characters that mean something there. */
    public static String display(String name) {
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N} .&'+-]", " ").strip().replaceAll(" +", " ");
    }

    /** As mail servers understand it: domains with other letters in punycode. */
    public static String wire(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1)
                + HostNames.ascii(address.substring(at + 1)).orElse("");
    }

    private static boolean isDomain(String domain) {
        return HostNames.ascii(domain)
                .filter(name -> PUBLIC_NAME.matcher(name).matches())
                .filter(name -> HostNames.isOfOneScript(domain))
                .isPresent();
    }
}
