package vn.hocvuso.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.platform.text.Folding;

/** For resources what {@link ComposedInput} is for pages: queries and bodies in JSON come in composed (NFC). */
@Provider
@PreMatching
public class ComposedMessages implements ContainerRequestFilter, ReaderInterceptor {

    /** Longer bodies pass as they are; every resource refuses them. */
    private static final int LONGEST = 1_000_000;

    /** A character written by its number in JSON (RFC 8259, section 7), not the end of an escaped backslash. */
    private static final Pattern NUMBERED = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");

    /** The numbers of combining marks begin so. */
    private static final String MARK = "\\u03";

    private static final int BEYOND_ASCII = 0xA0;

    @Override
    public void filter(ContainerRequestContext request) {
        var query = request.getUriInfo().getRequestUri().getQuery();
        if (query == null || Folding.composed(query).equals(query)) {
            return;
        }
        var address = request.getUriInfo().getRequestUriBuilder();
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, values) -> address.replaceQueryParam(
                        name,
                        values.stream()
                                .map(value -> Folding.composed(value).replace("%", "%25"))
                                .toArray()));
        request.setRequestUri(request.getUriInfo().getBaseUri(), address.build());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var type = context.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            context.setInputStream(composed(context.getInputStream()));
        }
        return context.proceed();
    }

    private static InputStream composed(InputStream body) throws IOException {
        var bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return new SequenceInputStream(new ByteArrayInputStream(bytes), body);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var composed = composed(text);
        return new ByteArrayInputStream(composed.equals(text) ? bytes : composed.getBytes(StandardCharsets.UTF_8));
    }

    /** The same JSON, its texts composed. */
    static String composed(String json) {
        return Folding.composed(json.contains(MARK) ? spelled(json) : json);
    }

    private static String spelled(String json) {
        return NUMBERED.matcher(json).replaceAll(found -> {
            var number = Integer.parseInt(found.group(2), 16);
            var plain = number >= BEYOND_ASCII && !Character.isSurrogate((char) number);
            return Matcher.quoteReplacement(plain ? found.group(1) + (char) number : found.group());
        });
    }
}
