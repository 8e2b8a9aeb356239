package vn.hocvuso.platform.mail;

import vn.hocvuso.platform.config.Setting;

/**
 * The server that takes our letters.
 *
 * @param user empty where nobody signs in
 * @param password empty where nobody signs in
 */
record MailServer(String host, int port, Security security, String user, String password) {

    /** How the line is kept from others. */
    enum Security {
        /** Begins in the clear and is encrypted before anything is said (RFC 3207); without that nothing is sent. */
        STARTTLS(587),
        /** Encrypted from the first byte (RFC 8314, section 3.3). */
        TLS(465),
        /** In the clear: for a server on this machine. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    static final String HOST = "hocvuso.mail.host";

    private static final String SECURITY = "hocvuso.mail.security";
    private static final String USER = "hocvuso.mail.username";
    private static final int LAST_PORT = 65_535;

    /** @throws IllegalStateException naming the setting, when a password would travel in the clear to another machine */
    MailServer {
        if (security == Security.NONE && !user.isEmpty() && !isHere(host)) {
            throw new IllegalStateException("Setting " + SECURITY + " must not be none where " + USER + " is set");
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }

    /** @throws IllegalStateException naming the setting that is wrong */
    static MailServer read(String host) {
        var security = security(Setting.text(SECURITY, "starttls"));
        return new MailServer(
                host,
                Setting.number("hocvuso.mail.port", security.port, 1, LAST_PORT),
                security,
                Setting.text(USER, ""),
                Setting.text("hocvuso.mail.password", ""));
    }

    static Security security(String text) {
        return switch (text) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default ->
                throw new IllegalStateException(
                        "Setting " + SECURITY + " must be starttls, tls or none, not \"" + text + "\"");
        };
    }
}
