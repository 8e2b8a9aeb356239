package vn.hocvuso.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.hocvuso.identity.locality.Localities;

/** Communes for the form that asks for one: found while typing. */
@Path("/identity/communes")
public class CommuneResource {

    /** A commune to choose. */
    public record Choice(String code, String label) {}

    private static final int MOST = 20;
    private static final int AN_HOUR = 3600;

    private final Localities localities;

    @Inject
    public CommuneResource(Localities localities) {
        this.localities = localities;
    }

    /**
     * The communes that match best.
     *
     * @param typed with or without diacritics; beyond 100 characters nothing matches
     * @param limit 1 to 20; what is no such number counts as the nearest, or as 10
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("limit") @DefaultValue("10") String limit) {
        List<Choice> choices = localities.find(typed, number(limit)).stream()
                .map(place -> new Choice(place.code(), place.label()))
                .toList();
        var cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        return Response.ok(choices).cacheControl(cache).build();
    }

    private static int number(String limit) {
        try {
            return Math.max(1, Math.min(MOST, Integer.parseInt(limit)));
        } catch (NumberFormatException e) {
            return 10;
        }
    }
}
