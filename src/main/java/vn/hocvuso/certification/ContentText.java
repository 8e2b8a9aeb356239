package vn.hocvuso.certification;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes a certificate's content as JSON (RFC 8259) and reads it back. The text is kept for as long as the certificate,
 * so each member is named here by hand, and {@code format} tells a later reader which names to expect.
 */
final class ContentText {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int FORMAT = 1;

    private ContentText() {}

    static String write(CertificateContent content) {
        var competences = JSON.createArrayBuilder();
        content.competences().forEach(competence -> competences.add(written(competence)));
        var text = JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("number", content.number())
                .add("kind", content.kind().name())
                .add("holder", content.holder())
                .add(
                        "course",
                        JSON.createObjectBuilder()
                                .add("slug", content.courseSlug())
                                .add("title", content.courseTitle())
                                .add("edition", content.edition())
                                .add("minutes", content.minutes()))
                .add("framework", content.framework())
                .add("competences", competences)
                .add("issuer", content.issuer())
                .add("issuedAt", content.issuedAt().toString())
                .add("issuedOn", content.issuedOn().toString());
        if (content.scored()) {
            text.add("score", content.score());
        }
        return text.build().toString();
    }

    /** @throws IllegalStateException when the text is of a format that this version does not know */
    static CertificateContent read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var content = reader.readObject();
            if (content.getInt("format") != FORMAT) {
                throw new IllegalStateException("Certificate content of format " + content.getInt("format"));
            }
            var course = content.getJsonObject("course");
            return new CertificateContent(
                    content.getString("number"),
                    Certificate.Kind.valueOf(content.getString("kind")),
                    content.getString("holder"),
                    course.getString("slug"),
                    course.getString("title"),
                    course.getString("edition"),
                    course.getInt("minutes"),
                    content.getString("framework"),
                    competences(content),
                    content.containsKey("score") ? content.getInt("score") : null,
                    content.getString("issuer"),
                    Instant.parse(content.getString("issuedAt")),
                    LocalDate.parse(content.getString("issuedOn")));
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
