package vn.hocvuso.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.SignedIn;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.search.IndexRebuild;

/** {@code /api/search}: how the indexes stand, for administrators and for tests. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    /** Above so many rows the contents are not compared, only counted. */
    private static final long MOST_COMPARED = 100_000;

    /**
     * One index.
     *
     * @param rows in the database
     * @param lag outbox rows not worked through yet
     * @param wrong rows that the index has not, or otherwise
     */
    public record Standing(
            String index,
            boolean serving,
            boolean rebuilding,
            long documents,
            long rows,
            long low,
            long newest,
            long lag,
            int waiting,
            boolean consistent,
            List<Long> wrong) {}

    /** All indexes; {@code consistent} when each agrees with the database. */
    public record Standings(boolean consistent, long lag, List<Standing> indexes) {}

    private final IndexRebuild rebuilding;
    private final CurrentLearner learner;

    @Inject
    SearchResource(IndexRebuild rebuilding, CurrentLearner learner) {
        this.rebuilding = rebuilding;
        this.learner = learner;
    }

    @GET
    @Path("state")
    public Standings state() {
        var actor = learner.signedIn().map(SignedIn::learner).orElseThrow(() -> new Refusal("identity.page.unknown"));
        var indexes = rebuilding.states(actor).stream()
                .map(state -> standing(actor, state))
                .toList();
        return new Standings(
                indexes.stream().allMatch(Standing::consistent),
                indexes.stream().mapToLong(Standing::lag).max().orElse(0),
                indexes);
    }

    private Standing standing(Learner.Ref actor, IndexRebuild.State state) {
        var compared = state.serving() && state.rows() <= MOST_COMPARED;
        var result = compared ? rebuilding.compare(actor, state.name()) : null;
        return new Standing(
                state.name().word(),
                state.serving(),
                state.rebuilding(),
                state.documents(),
                state.rows(),
                state.low(),
                state.newest(),
                state.lag(),
                state.waiting(),
                state.serving() && state.waiting() == 0 && (result == null || result.consistent()),
                result == null ? List.of() : result.wrong());
    }
}
