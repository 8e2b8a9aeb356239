package vn.hocvuso.certification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;

/** Units in whose name certificates are issued. Who may do what is in {@link TemplateDesigningIT}. */
@ExtendWith(ArquillianExtension.class)
class IssuingUnitsIT {

    private static final String COMMUNE = "00004";

    @Inject
    IssuingUnits units;

    @Inject
    Issuers issuers;

    @Inject
    CertificateSettings settings;

    @Inject
    AuditLog audit;

    @Inject
    TemplateSamples people;

    private Learner.Ref administrator;
    private final String name = "Trường Tiểu học số " + System.nanoTime();

    @BeforeEach
    void administrator() {
        administrator = people.with(Role.ADMINISTRATOR);
    }

    private static void refused(String key, String field, Executable act) {
        var refusal = assertThrows(Refusal.class, act);
        assertEquals("certification.template." + key + " " + field, refusal.key() + " " + refusal.field());
    }

    @Test
    void theOperatorIsNumberOneUnderTheNameOfTheSetting() {
        var operator = issuers.find(Issuer.OPERATOR).orElseThrow();
        assertEquals(settings.issuer(), operator.name());
        assertEquals(operator, issuers.open().get(0));
        refused("issuerOperator", "", () -> units.rename(administrator, Issuer.OPERATOR, "Tên khác"));
        refused("issuerOperator", "", () -> units.retire(administrator, Issuer.OPERATOR));
    }

    @Test
    void aUnitIsMadeRenamedAndRetired() {
        var id = units.make(administrator, "  " + name.replace(" ", "  ") + " ", Issuer.Kind.SCHOOL, COMMUNE);
        assertEquals(
                new Issuer(id, name, Issuer.Kind.SCHOOL, COMMUNE, false),
                issuers.find(id).orElseThrow());
        units.rename(administrator, id, name + " mới");
        units.rename(administrator, id, name + " mới");
        assertEquals(name + " mới", issuers.find(id).orElseThrow().name());
        units.retire(administrator, id);
        units.retire(administrator, id);
        assertTrue(issuers.find(id).orElseThrow().retired());
        assertFalse(issuers.open().stream().anyMatch(unit -> unit.id() == id));
        assertTrue(units.units(administrator).stream().anyMatch(unit -> unit.id() == id));
        assertEquals(
                List.of("certification.issuer.retire", "certification.issuer.rename", "certification.issuer.make"),
                audit.about("issuer-" + id, 10).stream()
                        .map(AuditLog.Entry::act)
                        .toList());
    }

    @Test
    void mistakesAreTold() {
        var id = units.make(administrator, name, Issuer.Kind.ENTERPRISE, "");
        refused("issuerThere", "name", () -> units.make(administrator, name, Issuer.Kind.OTHER, ""));
        refused("issuerName", "name", () -> units.make(administrator, " x ", Issuer.Kind.OTHER, ""));
        refused("issuerName", "newName", () -> units.rename(administrator, id, "x".repeat(201)));
        refused("issuerPlace", "place", () -> units.make(administrator, name, Issuer.Kind.OTHER, "99999"));
        var other = units.make(administrator, name + " khác", Issuer.Kind.OTHER, "");
        refused("issuerThere", "newName", () -> units.rename(administrator, other, name));
        refused("unknown", "", () -> units.rename(administrator, 999_999_999, name));
    }

    @Test
    void theSameNameElsewhereIsAnotherUnit() {
        var here = units.make(administrator, name, Issuer.Kind.GOVERNMENT, COMMUNE);
        var there = units.make(administrator, name, Issuer.Kind.GOVERNMENT, "");
        assertTrue(here != there);
    }
}
