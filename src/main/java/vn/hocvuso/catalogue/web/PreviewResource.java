package vn.hocvuso.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.hocvuso.catalogue.LessonWriting;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.SignedIn;
import vn.hocvuso.platform.Refusal;

/** Shows an author her lesson as readers will see it, while she types. */
@Path("catalogue/preview")
@RequestScoped
public class PreviewResource {

    /** The lesson as safe HTML. */
    public record Preview(String html) {}

    private static final int LARGEST = 100 * 1024;

    private final LessonWriting lessonWriting;
    private final CurrentLearner learner;

    @Inject
    PreviewResource(LessonWriting lessonWriting, CurrentLearner learner) {
        this.lessonWriting = lessonWriting;
        this.learner = learner;
    }

    /**
     * Renders {@code markdown} with the pictures of {@code course}.
     *
     * @param body a JSON object of these two strings, at most 100 KB
     * @throws Refusal {@code identity.page.unknown} for all who are not authors of the course,
     *     {@code catalogue.preview.large} or {@code catalogue.preview.broken}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Preview preview(InputStream body) throws IOException {
        var actor = learner.signedIn().map(SignedIn::learner).orElseThrow(() -> new Refusal("identity.page.unknown"));
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal("catalogue.preview.large", LARGEST / 1024);
        }
        var asked = read(bytes);
        return new Preview(
                lessonWriting.preview(actor, asked.getString("course", ""), asked.getString("markdown", "")));
    }

    private static JsonObject read(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Refusal("catalogue.preview.broken");
        }
    }
}
