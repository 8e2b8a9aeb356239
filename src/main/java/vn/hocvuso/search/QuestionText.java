package vn.hocvuso.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.hocvuso.platform.Refusal;

/** A question about certificates as an address holds it: {@code text=nguyen&place=01}; what asks for nothing is left out. */
public final class QuestionText {

    private QuestionText() {}

    /** Without the mark that begins it in an address; empty for {@link CertificateQuery#ANY}. */
    public static String of(CertificateQuery query) {
        var address = new StringBuilder();
        BiConsumer<String, Object> add = (name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                address.append(address.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        };
        add.accept("text", query.text());
        add.accept("place", query.place());
        add.accept("course", query.courseSlug());
        add.accept("kind", query.kind());
        add.accept("issuer", query.issuer());
        add.accept("from", query.from());
        add.accept("to", query.to());
        add.accept("status", query.status());
        return address.toString();
    }

    /**
     * Reads what {@link #of} wrote.
     *
     * @throws Refusal as {@link CertificateQuery} and {@link #day}
     */
    public static CertificateQuery read(String address) {
        Map<String, String> values = new HashMap<>();
        for (var pair : address.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                values.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return new CertificateQuery(
                values.get("text"),
                values.get("course"),
                values.get("place"),
                day(values.get("from"), "from"),
                day(values.get("to"), "to"),
                values.get("status"),
                values.get("kind"),
                values.get("issuer"));
    }

    /**
     * A day as inputs for days send it; null for none.
     *
     * @throws Refusal {@code search.dates.form} at the field
     */
    public static LocalDate day(String typed, String field) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal("search.dates.form").at(field);
        }
    }
}
