package vn.hocvuso.platform.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits, in the notation of RFC 4632 and RFC 4291, section 2.3: {@code 10.0.0.0/8},
 * {@code fd00::/8}; one address alone without a length.
 */
record AddressRange(byte[] address, int bits) {

    /** Figures only, so that no name server is ever asked. */
    private static final Pattern IN_FIGURES =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9A-Fa-f:]{2,39}(\\d{1,3}(\\.\\d{1,3}){3})?");

    /**
     * Several, with commas between.
     *
     * @param setting that says so, for the message
     * @throws IllegalStateException naming the setting, when one is no range
     */
    static List<AddressRange> list(String setting, String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> read(setting, one))
                .toList();
    }

    private static AddressRange read(String setting, String text) {
        var slash = text.indexOf('/');
        var address = bytes(slash < 0 ? text : text.substring(0, slash));
        var most = address.length * Byte.SIZE;
        var length = slash < 0 ? "" + most : text.substring(slash + 1);
        if (most == 0 || !length.matches("\\d{1,3}") || Integer.parseInt(length) > most) {
            throw new IllegalStateException(
                    "Setting " + setting + ": \"" + text + "\" is no address and no range of them");
        }
        return new AddressRange(address, Integer.parseInt(length));
    }

    static boolean isAddress(String text) {
        return bytes(text).length > 0;
    }

    /** False for what is no address, too. */
    boolean holds(String text) {
        var other = bytes(text);
        return other.length == address.length && prefix(other).equals(prefix(address));
    }

    private BigInteger prefix(byte[] whole) {
        return new BigInteger(1, whole).shiftRight(whole.length * Byte.SIZE - bits);
    }

    /** Four or sixteen; none for what is no address. */
    private static byte[] bytes(String text) {
        if (!IN_FIGURES.matcher(text).matches()) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
