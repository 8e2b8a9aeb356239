package vn.hocvuso.certification.template;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Administrators keep the units in whose name certificates are issued; all others are refused with {@code
 * identity.page.unknown}. A certificate keeps the name under which it was issued, whatever becomes of the unit.
 */
@UseCase
public class IssuingUnits {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 200;

    private final Issuers issuers;
    private final Localities localities;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    IssuingUnits(Issuers issuers, Localities localities, Grants grants, AuditLog audit) {
        this.issuers = issuers;
        this.localities = localities;
        this.grants = grants;
        this.audit = audit;
    }

    /** All, those that issue no more at the end. */
    public List<Issuer> units(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return issuers.all();
    }

    /**
     * Adds a unit.
     *
     * @param place the code of a commune or province; empty where the unit belongs to none
     * @return its number
     * @throws Refusal {@code certification.template.issuerName}, {@code certification.template.issuerPlace}, or {@code
     *     certification.template.issuerThere} when there is one of this name at this place
     */
    public long make(Learner.Ref actor, String name, Issuer.Kind kind, String place) {
        grants.require(actor, Role.ADMINISTRATOR);
        var checked = checked(name).orElseThrow(() -> new Refusal("certification.template.issuerName").at("name"));
        if (!place.isEmpty()
                && localities.commune(place).isEmpty()
                && localities.province(place).isEmpty()) {
            throw new Refusal("certification.template.issuerPlace").at("place");
        }
        var id = issuers.add(checked, kind, place)
                .orElseThrow(() -> new Refusal("certification.template.issuerThere").at("name"));
        audit.record(actor.value(), "certification.issuer.make", subject(id), checked);
        return id;
    }

    /**
     * Gives a unit another name; to the same it changes nothing.
     *
     * @throws Refusal {@code certification.template.unknown}, {@code certification.template.issuerOperator} for the
     *     operator, whom the setting names, {@code certification.template.issuerName} or {@code
     *     certification.template.issuerThere}
     */
    public void rename(Learner.Ref actor, long id, String name) {
        var unit = require(actor, id);
        var checked = checked(name).orElseThrow(() -> new Refusal("certification.template.issuerName").at("newName"));
        if (checked.equals(unit.name())) {
            return;
        }
        if (issuers.isNamed(checked, unit.place(), id)) {
            throw new Refusal("certification.template.issuerThere").at("newName");
        }
        issuers.rename(id, checked);
        audit.record(actor.value(), "certification.issuer.rename", subject(id), unit.name() + " → " + checked);
    }

    /**
     * Ends a unit's issuing; a second time it changes nothing.
     *
     * @throws Refusal {@code certification.template.unknown} or {@code certification.template.issuerOperator}
     */
    public void retire(Learner.Ref actor, long id) {
        var unit = require(actor, id);
        if (issuers.retire(id)) {
            audit.record(actor.value(), "certification.issuer.retire", subject(id), unit.name());
        }
    }

    private Issuer require(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        var unit = issuers.find(id).orElseThrow(() -> new Refusal("certification.template.unknown"));
        if (unit.operator()) {
            throw new Refusal("certification.template.issuerOperator");
        }
        return unit;
    }

    private static Optional<String> checked(String name) {
        return Optional.of(name.strip().replaceAll("\\s+", " "))
                .filter(text -> text.length() >= SHORTEST_NAME && text.length() <= LONGEST_NAME);
    }

    private static String subject(long id) {
        return "issuer-" + id;
    }
}
