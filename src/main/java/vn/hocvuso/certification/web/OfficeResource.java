package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.List;
import vn.hocvuso.certification.office.OfficeAsking;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Here;

/** {@code /api/certification/certificates}: what offices ask with their keys. {@code src/docs/openapi/certificates.yaml} */
@Path("certification/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfficeResource {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 100_000;

    private final OfficeAsking asking;
    private final Here here;

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    private String authorization;

    @Inject
    OfficeResource(OfficeAsking asking, Here here) {
        this.asking = asking;
        this.here = here;
    }

    @GET
    @Path("{number}")
    public OfficeAsking.Answer one(@PathParam("number") String number) {
        return asking.one(key(), here.getClient(), number);
    }

    /** Asks about several: {@code {"numbers": ["HVS-…", …]}}. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<OfficeAsking.Answer> check(String question) {
        return asking.list(key(), here.getClient(), numbers(question));
    }

    @GET
    @Path("changes")
    public OfficeAsking.Changes changes(
            @QueryParam("after") @DefaultValue("-1") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return asking.changes(key(), here.getClient(), cursor(after), limit(limit));
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refusal("certification.client.cursor");
        }
    }

    private static int limit(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refusal("certification.client.many", OfficeAsking.MOST);
        }
    }

    private String key() {
        return authorization != null && authorization.startsWith(SCHEME)
                ? authorization.substring(SCHEME.length()).strip()
                : "";
    }

    private static List<String> numbers(String question) {
        if (question == null || question.length() > LONGEST) {
            throw new Refusal("certification.client.many", OfficeAsking.MOST);
        }
        try (var reader = JSON.createReader(new StringReader(question))) {
            return reader.readObject().getJsonArray("numbers").stream()
                    .map(OfficeResource::text)
                    .toList();
        } catch (JsonException | NullPointerException | ClassCastException e) {
            throw new Refusal("certification.client.body");
        }
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }
}
