package vn.hocvuso.platform.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.platform.text.Sha256;

/** The files of {@code /resources/hocvuso/}, each looked at once, for they never change while the system runs. */
public final class Assets {

    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    /**
     * A file that pages ask for.
     *
     * @param address with its content's hash, so that browsers may keep it
     * @param bytes 0 where there is no such file
     */
    public record Asset(String address, int bytes) {}

    private Assets() {}

    /** The file of this name below {@code /resources/hocvuso/}. */
    public static Asset of(ServletContext context, String name) {
        return KNOWN.computeIfAbsent(name, key -> look(context, "/resources/hocvuso/" + key));
    }

    private static Asset look(ServletContext context, String path) {
        try (var stream = context.getResourceAsStream(path)) {
            if (stream == null) {
                return new Asset(path, 0);
            }
            var content = stream.readAllBytes();
            var hash = Sha256.of(content);
            return new Asset(path + "?v=" + HexFormat.of().formatHex(hash, 0, 5), content.length);
        } catch (IOException e) {
            throw new IllegalStateException("Resource " + path + " cannot be read", e);
        }
    }
}
