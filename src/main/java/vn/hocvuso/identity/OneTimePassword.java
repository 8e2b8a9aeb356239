package vn.hocvuso.identity;

import java.security.SecureRandom;
import java.util.List;

/** Makes passwords that are told once, easy to read out and to type: the person sets her own afterwards. */
public final class OneTimePassword {

    private static final List<String> SYLLABLES = List.of(
            "sen", "lua", "song", "nui", "bien", "gio", "nang", "mua", "tre", "dua", "chim", "hoa", "trang", "sao",
            "ruong", "thuyen", "cau", "lang", "que", "xuan", "thu", "dong", "ha", "mai", "dao", "cuc", "truc", "lan",
            "buoi", "cam", "chanh", "xoai");

    private OneTimePassword() {}

    /** Four syllables of 32 and four digits: 33 bits, behind the throttle. */
    public static String random(SecureRandom random) {
        var words = new StringBuilder();
        for (var i = 0; i < 4; i++) {
            words.append(SYLLABLES.get(random.nextInt(SYLLABLES.size()))).append('-');
        }
        return words.append("%04d".formatted(random.nextInt(10_000))).toString();
    }
}
