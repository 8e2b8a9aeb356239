package vn.hocvuso.certification.joint;

import jakarta.inject.Inject;
import vn.hocvuso.certification.Revocations;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.jobs.Job;

/** Revokes what two administrators have agreed on, fifty certificates in each transaction. */
@UseCase
public class AgreedRevocation implements Job {

    private static final int AT_ONCE = 50;

    private final Proposals proposals;
    private final Revocations revocations;

    @Inject
    AgreedRevocation(Proposals proposals, Revocations revocations) {
        this.proposals = proposals;
        this.revocations = revocations;
    }

    @Override
    public String name() {
        return "certification.agreedRevocation";
    }

    @Override
    public boolean next(long key) {
        var proposal = proposals.lock(key).orElse(null);
        if (proposal == null || proposal.state() != Proposal.State.AGREED) {
            return false;
        }
        var left = proposals.left(key, AT_ONCE);
        for (var number : left) {
            revocations.revoke(proposal.proposedBy(), number, proposal.reason());
            proposals.revoked(key, number);
        }
        if (left.size() < AT_ONCE) {
            proposal.end();
            return false;
        }
        return true;
    }
}
