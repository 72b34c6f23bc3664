package dev.kontor.tenant.mail;

import dev.kontor.base.shared.HostNames;
import java.util.regex.Pattern;

/** Which e-mail addresses get mail: plain ones. Quoted and routed local parts are doors for injection (T21). */
public final class MailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_+'=~&#-]+(\\.[A-Za-z0-9_+'=~&#-]+)*");
    /** At least two labels, of which the last is no number: neither a machine at home nor an address. */
    private static final Pattern PUBLIC_NAME = Pattern.compile(".+\\.(?!\\d+$)[^.]+");

    private static final int MAX_LOCAL = 64;

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
        return address.substring(0, at + 1)
                + HostNames.ascii(address.substring(at + 1)).orElse("");
    }

    private static boolean isDomain(String domain) {
        return HostNames.ascii(domain)
                .filter(name -> PUBLIC_NAME.matcher(name).matches())
                .isPresent();
    }
}
