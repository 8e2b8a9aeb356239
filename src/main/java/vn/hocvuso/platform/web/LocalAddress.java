package vn.hocvuso.platform.web;

/** An address of our own, so that a link made by somebody else cannot send our reader away. */
public final class LocalAddress {

    private LocalAddress() {}

    /** The address itself when it is a path of this site, else the front page. */
    public static String orHome(String address) {
        var ours = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
        return ours ? address : "/";
    }
}
