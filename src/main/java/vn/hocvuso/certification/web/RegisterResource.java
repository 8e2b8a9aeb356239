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
            @QueryParam("from") @DefaultValue("0") long from, @QueryParam("to") @DefaultValue("0") long to) {
        return proofs.consistency(from, to == 0 ? proofs.head().size() : to);
    }
}
