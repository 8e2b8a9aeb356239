package vn.hocvuso.certification.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;

/** The units as administrators keep them, the operator under the name that the setting gives. */
@ApplicationScoped
class PresentUnits implements Units {

    private final Issuers issuers;
    private final CertificateSettings settings;
    private final Localities localities;

    @Inject
    PresentUnits(Issuers issuers, CertificateSettings settings, Localities localities) {
        this.issuers = issuers;
        this.settings = settings;
        this.localities = localities;
    }

    @Override
    public List<Unit> present() {
        return units(issuers.open());
    }

    @Override
    public List<Unit> all() {
        return units(issuers.all());
    }

    @Override
    public String issuing(long id) {
        if (id == OPERATOR) {
            return settings.issuer();
        }
        var unit = require(id);
        if (unit.retired()) {
            throw new Refusal("certification.unit.retired", unit.name()).at("unit");
        }
        return unit.name();
    }

    @Override
    public String name(long id) {
        return id == OPERATOR ? settings.issuer() : require(id).name();
    }

    private Issuer require(long id) {
        return issuers.find(id).orElseThrow(() -> new Refusal("certification.unit.unknown").at("unit"));
    }

    private List<Unit> units(List<Issuer> kept) {
        return kept.stream()
                .map(unit -> new Unit(
                        unit.id(), unit.operator() ? settings.issuer() : unit.name(), localities.label(unit.place())))
                .toList();
    }
}
