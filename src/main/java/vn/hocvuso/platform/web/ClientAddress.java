package vn.hocvuso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.hocvuso.platform.config.Setting;

/**
 * Where a request comes from, for throttles and records. Behind a proxy all requests come from the proxy; so its word in
 * {@code X-Forwarded-For} is taken, if {@value #SETTING} names it: anybody else could write there what they like.
 */
public final class ClientAddress {

    static final String SETTING = "hocvuso.http.proxies";

    private static final class Configured {
        private static final ClientAddress INSTANCE =
                new ClientAddress(AddressRange.list(SETTING, Setting.text(SETTING, "")));
    }

    private final List<AddressRange> proxies;

    /** @param proxies whose word is taken */
    ClientAddress(List<AddressRange> proxies) {
        this.proxies = proxies;
    }

    /** An address in figures, version 4 or 6, without a port. */
    public static String of(HttpServletRequest request) {
        return Configured.INSTANCE.client(
                request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /**
     * The last address that is no proxy's: each proxy has added who spoke to it, and what stands before the first of ours is
     * anybody's word.
     *
     * @param peer who is connected
     * @param forwarded the header's lines, in their order
     */
    String client(String peer, List<String> forwarded) {
        var hops = new ArrayList<String>();
        forwarded.forEach(
                line -> Arrays.stream(line.split(",")).map(String::strip).forEach(hops::add));
        var client = peer;
        for (var i = hops.size() - 1; i >= 0 && trusted(client) && AddressRange.isAddress(hops.get(i)); i--) {
            client = hops.get(i);
        }
        return client;
    }

    private boolean trusted(String address) {
        return proxies.stream().anyMatch(range -> range.holds(address));
    }
}
