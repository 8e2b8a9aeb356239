package vn.hocvuso.certification.document;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.certification.CertificateNumber;

/**
 * What a file says, believed or not.
 *
 * @param attachments by name
 * @param marks the text of each marked part of the first page, by its number
 */
public record Inside(int pages, String title, Map<String, byte[]> attachments, List<String> marks) {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern NUMBER = Pattern.compile("HVS(-[0-9A-Z]{4}){3}-[0-9A-Z]{3}");

    public Inside {
        attachments = Map.copyOf(attachments);
        marks = List.copyOf(marks);
    }

    /** The number that the file gives itself: in its content, else its title, else on the page. */
    public Optional<CertificateNumber> number() {
        return content().flatMap(Inside::numbered).or(() -> found(title)).or(() -> marks.stream()
                .flatMap(mark -> found(mark).stream())
                .findFirst());
    }

    /** The attached content; empty where there is none that can be read. */
    Optional<JsonObject> content() {
        return Optional.ofNullable(attachments.get(Attachment.CONTENT)).flatMap(Inside::object);
    }

    static Optional<JsonObject> object(byte[] text) {
        try (var reader = JSON.createReader(new ByteArrayInputStream(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<CertificateNumber> numbered(JsonObject content) {
        return content.get("number") instanceof JsonString number
                ? CertificateNumber.typed(number.getString())
                : Optional.empty();
    }

    private static Optional<CertificateNumber> found(String text) {
        var number = NUMBER.matcher(text);
        return number.find() ? CertificateNumber.typed(number.group()) : Optional.empty();
    }
}
