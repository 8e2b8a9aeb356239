package vn.hocvuso.certification;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Writes a certificate's content as JSON in its canonical form (RFC 8785, JSON Canonicalization Scheme) and reads it back.
 * The text is what is signed, and is kept for as long as the certificate: each member is named here by hand, and {@code
 * format} tells a later reader which names to expect. Format 1, from before certificates were sealed, is read too.
 */
final class ContentText {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int FIRST_FORMAT = 1;
    private static final int FORMAT = 2;

    private ContentText() {}

    /** Two contents that say the same have the same text, letter by letter. */
    static String write(CertificateContent content) {
        var competences = JSON.createArrayBuilder();
        content.competences().forEach(competence -> competences.add(written(competence)));
        var text = JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("number", content.number())
                .add("kind", content.kind().name())
                .add("way", content.way().name())
                .add("holder", content.holder())
                .add(
                        "course",
                        JSON.createObjectBuilder()
                                .add("slug", content.courseSlug())
                                .add("title", content.courseTitle())
                                .add("edition", content.edition())
                                .add("minutes", content.minutes()))
                .add("detail", content.detail())
                .add("framework", content.framework())
                .add("competences", competences)
                .add("issuer", content.issuer())
                .add("issuedAt", content.issuedAt().toString())
                .add("issuedOn", content.issuedOn().toString())
                .add("template", content.template());
        if (content.scored()) {
            text.add("score", content.score());
        }
        if (content.expiresOn() != null) {
            text.add("expiresOn", content.expiresOn().toString());
        }
        return canonical(text.build().toString());
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the text is of a format that this version does not know */
    static CertificateContent read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var content = reader.readObject();
            var format = content.getInt("format");
            if (format != FORMAT && format != FIRST_FORMAT) {
                throw new IllegalStateException("Certificate content of format " + format);
            }
            var manual = content.getString("kind").equals("MANUAL"); // in format 1, one by hand is a kind of its own
            var course = content.getJsonObject("course");
            return new CertificateContent(
                    content.getString("number"),
                    manual ? Certificate.Kind.COURSE : Certificate.Kind.valueOf(content.getString("kind")),
                    manual ? Certificate.Way.BY_HAND : Certificate.Way.valueOf(content.getString("way", "EARNED")),
                    content.getString("holder"),
                    course.getString("slug"),
                    course.getString("title"),
                    course.getString("edition"),
                    course.getInt("minutes"),
                    content.getString("detail", ""),
                    content.getString("framework"),
                    competences(content),
                    content.containsKey("score") ? content.getInt("score") : null,
                    content.getString("issuer"),
                    Instant.parse(content.getString("issuedAt")),
                    LocalDate.parse(content.getString("issuedOn")),
                    content.containsKey("expiresOn") ? LocalDate.parse(content.getString("expiresOn")) : null,
                    content.containsKey("template")
                            ? content.getJsonNumber("template").longValue()
                            : 0);
        }
    }

    private static JsonObjectBuilder written(CertificateContent.Competence competence) {
        return JSON.createObjectBuilder()
                .add("code", competence.code())
                .add("name", competence.name())
                .add("nameEn", competence.nameEn())
                .add("level", competence.level())
                .add("band", competence.band())
                .add("bandEn", competence.bandEn());
    }

    private static List<CertificateContent.Competence> competences(JsonObject content) {
        return content.getJsonArray("competences").getValuesAs(JsonObject.class).stream()
                .map(competence -> new CertificateContent.Competence(
                        competence.getString("code"),
                        competence.getString("name"),
                        competence.getString("nameEn"),
                        competence.getInt("level"),
                        competence.getString("band"),
                        competence.getString("bandEn")))
                .toList();
    }
}
