package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.identity.GroupReading;
import vn.hocvuso.identity.Learner;

/**
 * Confirms every level that a learner's evidence completes, in the transaction that is running. Where another system
 * issues certificates it confirms nothing either: that system does, when the results have travelled there.
 */
@ApplicationScoped
class Evaluation {

    private final RuleSets ruleSets;
    private final Evidences evidences;
    private final Confirmations confirmations;
    private final Flags flags;
    private final GroupReading groups;
    private final CertificateSettings settings;
    private final LevelCertificates certificates;
    private final Event<Confirmation.Confirmed> confirmed;

    @Inject
    Evaluation(
            RuleSets ruleSets,
            Evidences evidences,
            Confirmations confirmations,
            Flags flags,
            GroupReading groups,
            CertificateSettings settings,
            LevelCertificates certificates,
            Event<Confirmation.Confirmed> confirmed) {
        this.ruleSets = ruleSets;
        this.evidences = evidences;
        this.confirmations = confirmations;
        this.flags = flags;
        this.groups = groups;
        this.settings = settings;
        this.certificates = certificates;
        this.confirmed = confirmed;
    }

    /** @param device the mark of the device on which she has earned the evidence; empty where it is not hers */
    void of(Learner.Ref learner, Optional<String> device, Instant now) {
        if (isHere()) {
            of(learner, groups.of(learner), device, now);
        }
    }

    /** The same for one whose groups are known. */
    void of(Learner.Ref learner, Collection<String> hers, Optional<String> device, Instant now) {
        var kept = ruleSets.current();
        if (!isHere()
                || kept.isEmpty()
                || kept.get().rules().levels(hers).findAny().isEmpty()) {
            return;
        }
        var held = evidences.of(learner);
        kept.get()
                .rules()
                .levels(hers)
                .filter(level -> level.isMet(held))
                .forEach(level -> confirm(learner, kept.get(), level, device, now));
    }

    /** Whether levels are confirmed on this system at all. */
    boolean isHere() {
        return settings.issuedHere();
    }

    private void confirm(
            Learner.Ref learner, RuleSets.Kept kept, RuleSet.Level level, Optional<String> device, Instant now) {
        if (confirmations.number(learner, kept.id(), level).isPresent()) {
            return;
        }
        confirmations.add(learner, kept.id(), level, device, now).ifPresent(id -> {
            confirmed.fire(new Confirmation.Confirmed(id, learner, now));
            certificates.issue(learner, kept.rules(), level);
            device.ifPresent(mark -> flags.lookAtDevice(mark, now));
        });
    }
}
