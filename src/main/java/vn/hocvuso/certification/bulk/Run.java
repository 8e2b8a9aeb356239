package vn.hocvuso.certification.bulk;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.lists.ListWork;

/** A list of people who are to get the same certificate. */
@Entity
@Table(name = "certification_run")
class Run extends ListWork {

    @Column(updatable = false)
    @Enumerated(STRING)
    private Certificate.Kind kind;

    @Column(updatable = false)
    private boolean renewal;

    @Column(name = "issuer_id", updatable = false)
    private long unit;

    @Column(updatable = false)
    private String slug;

    @Column(updatable = false)
    private String title;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(updatable = false)
    private String reason;

    @Column(name = "created_by", updatable = false)
    private Learner.Ref createdBy;

    /** For JPA only. */
    protected Run() {}

    Run(RunPlan plan, Learner.Ref actor, Instant now) {
        super(now);
        kind = plan.kind();
        renewal = plan.renewal();
        unit = plan.unit();
        slug = plan.slug();
        title = plan.title();
        expiresOn = plan.expiresOn();
        reason = plan.reason();
        createdBy = actor;
    }

    @Override
    protected Refusal otherState() {
        return new Refusal("certification.run.state");
    }

    RunPlan plan() {
        return new RunPlan(kind, renewal, unit, slug, title, expiresOn, reason);
    }

    Learner.Ref createdBy() {
        return createdBy;
    }
}
