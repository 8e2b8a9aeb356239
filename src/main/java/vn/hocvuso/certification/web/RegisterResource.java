package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import vn.hocvuso.certification.register.RegisterProofs;
import vn.hocvuso.platform.web.Here;

/** {@code /api/certification/register}: the proofs of the register, for everybody. {@code src/docs/openapi/register.yaml} */
@Path("certification/register")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {

    private final RegisterProofs proofs;
    private final Here here;

    @Inject
    RegisterResource(RegisterProofs proofs, Here here) {
        this.proofs = proofs;
        this.here = here;
    }

    @GET
    @Path("checkpoint")
    public RegisterProofs.Head checkpoint() {
        return proofs.head();
    }

    @GET
    @Path("inclusion")
    public RegisterProofs.Inclusions inclusion(@QueryParam("number") @DefaultValue("") String number) {
        return proofs.inclusion(number, here.getClient());
    }

    /** Without {@code to}: up to the last checkpoint. */
    @GET
    @Path("consistency")
    public RegisterProofs.Consistency consistency(
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to) {
        return proofs.consistency(size(from), to.isEmpty() ? proofs.head().size() : size(to));
    }

    /** No register has the size of what is no number. */
    private static long size(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
