package vn.hocvuso.identity;

import java.util.Set;

/** Passwords that everybody tries first; a longer list may replace this one. */
final class CommonPasswords {

    private static final Set<String> WORDS = Set.of(
            "password",
            "password1",
            "password123",
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "11223344",
            "12341234",
            "qwertyui",
            "qwerty123",
            "qwertyuiop",
            "1q2w3e4r",
            "abcd1234",
            "abc12345",
            "iloveyou",
            "anhyeuem",
            "emyeuanh",
            "vietnam123",
            "vietnam1",
            "matkhau123",
            "matkhau1",
            "matkhau12",
            "hocvuso123",
            "hocvuso1",
            "admin123",
            "administrator",
            "letmein1",
            "welcome1",
            "conchocon",
            "khongnho",
            "khongbiet");

    private CommonPasswords() {}

    static boolean contain(String lowerCase) {
        return WORDS.contains(lowerCase);
    }
}
