package dev.kontor.mail;

import java.net.IDN;
import java.util.regex.Pattern;

/** Which e-mail addresses get mail: plain ones. Quoted and routed local parts are doors for injection (T21). */
public final class MailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_+'=~&#-]+(\\.[A-Za-z0-9_+'=~&#-]+)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?", Pattern.CASE_INSENSITIVE);
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;

    private MailAddress() {}

    public static boolean isAccepted(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && address.length() <= MAX_LENGTH
                && at <= MAX_LOCAL
                && LOCAL.matcher(address.substring(0, at)).matches()
                && isDomain(address.substring(at + 1));
    }

    /** No line breaks and other control characters, with which a header could be continued. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                && text.indexOf('\u2028') < 0
                && text.indexOf('\u2029') < 0;
    }

    /** A name beside an address, without the characters that mean something there. */
    static String display(String name) {
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N} .&'+-]", " ").strip().replaceAll(" +", " ");
    }

    /** As mail servers understand it: domains with other letters in punycode. */
    static String wire(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + ascii(address.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        String[] labels = ascii(domain).split("\\.", -1);
        boolean named = labels.length > 1 && !labels[labels.length - 1].matches("\\d+");
        for (String label : labels) {
            named &= label.length() <= MAX_LABEL && LABEL.matcher(label).matches();
        }
        return named;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
