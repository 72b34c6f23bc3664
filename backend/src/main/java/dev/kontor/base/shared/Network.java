package dev.kontor.base.shared;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A network address, or all that begin with the same bits: {@code 10.0.0.0/8}. Names are never looked up. */
public record Network(InetAddress address, int bits) {

    private static final int HOLDER_OF_IPV6 = 64;

    /** Nothing for a text that is no address and no network. */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address = InetAddress.ofLiteral((slash < 0 ? text : text.substring(0, slash)).strip());
            int all = address.getAddress().length * Byte.SIZE;
            int bits =
                    slash < 0 ? all : Integer.parseInt(text.substring(slash + 1).strip());
            return bits < 0 || bits > all ? Optional.empty() : Optional.of(new Network(address, bits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (rest == 0 || (ours[whole] ^ theirs[whole]) >> (Byte.SIZE - rest) == 0);
    }

    /** What belongs to one holder: every holder of an IPv6 address has 2^64 of them. */
    public static String ofHolder(String address) {
        return parse(address)
                .map(network -> network.address().getAddress())
                .map(bytes -> HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HOLDER_OF_IPV6 / Byte.SIZE)))
                .orElse(address);
    }
}
