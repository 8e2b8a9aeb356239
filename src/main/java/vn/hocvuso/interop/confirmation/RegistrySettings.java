package vn.hocvuso.interop.confirmation;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.platform.config.Setting;

/**
 * How the registry is reached, and how patiently.
 *
 * @param address that its paths are appended to; empty where there is none
 * @param token sent with every request; may be empty
 * @param tries so many failures in a row, and a delivery waits for a person
 * @param firstWait after the first failure; doubled after each further one
 * @param poll how soon it is asked for the first time what became of a level
 */
record RegistrySettings(
        Optional<URI> address,
        String token,
        Duration connect,
        Duration answer,
        int tries,
        Duration firstWait,
        Duration longestWait,
        Duration poll) {

    private static final String ADDRESS = "hocvuso.interop.registry-address";
    /** A token must not travel in the clear; a tunnel may begin on this machine. */
    private static final Pattern FORM = Pattern.compile(
            "(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?");

    private static final int TOO_MANY = 10_000;

    /** @throws IllegalStateException naming the setting that is wrong */
    static RegistrySettings read() {
        var address = Setting.text(ADDRESS).map(text -> text.replaceAll("/+$", ""));
        address.filter(text -> !FORM.matcher(text).matches()).ifPresent(text -> {
            throw new IllegalStateException("Setting " + ADDRESS
                    + " must be like https://dinh-danh.example/api (http only to localhost), not \"" + text + "\"");
        });
        return new RegistrySettings(
                address.map(URI::create),
                Setting.text("hocvuso.interop.registry-token", ""),
                Duration.ofSeconds(Setting.number("hocvuso.interop.registry-connect-seconds", 5, 1, 300)),
                Duration.ofSeconds(Setting.number("hocvuso.interop.registry-answer-seconds", 20, 1, 300)),
                Setting.number("hocvuso.interop.registry-tries", 12, 1, 100),
                Duration.ofSeconds(Setting.number("hocvuso.interop.registry-first-wait-seconds", 30, 1, TOO_MANY)),
                Duration.ofMinutes(Setting.number("hocvuso.interop.registry-longest-wait-minutes", 360, 1, TOO_MANY)),
                Duration.ofSeconds(Setting.number("hocvuso.interop.registry-poll-seconds", 60, 1, TOO_MANY)));
    }
}
