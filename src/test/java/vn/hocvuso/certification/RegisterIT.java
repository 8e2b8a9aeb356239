package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.certification.register.Breach;
import vn.hocvuso.certification.register.Finding;
import vn.hocvuso.certification.register.Keeper;
import vn.hocvuso.certification.register.RegisterCheck;
import vn.hocvuso.certification.register.RegisterChecking;
import vn.hocvuso.certification.register.RegisterExporting;
import vn.hocvuso.certification.register.RegisterProofs;
import vn.hocvuso.certification.register.tree.ProofCheck;
import vn.hocvuso.certification.register.tree.TreeHash;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;

/**
 * Acts are entered once and proved; whoever changes rows as an administrator of the database could is found out. Each tampering
 * is done in a transaction that is rolled back, so that the register stays as it was.
 */
@ExtendWith(ArquillianExtension.class)
class RegisterIT {

    private static final String REASON = "Đã học và kiểm tra trực tiếp tại lớp";
    private static final int ALL = 1_000_000;

    @Inject
    IssuingByHand issuing;

    @Inject
    Revoking revoking;

    @Inject
    Keeper keeper;

    @Inject
    RegisterProofs proofs;

    @Inject
    RegisterCheck check;

    @Inject
    RegisterChecking checking;

    @Inject
    RegisterExporting exporting;

    @Inject
    HouseSamples house;

    @Inject
    EntityManager entityManager;

    @Inject
    Caller caller;

    @Resource
    ManagedExecutorService executor;

    private final String address = "2001:db8::" + Long.toHexString(System.nanoTime() & 0xffff);

    private Learner.Ref administrator;
    private CourseView course;

    @BeforeEach
    void peopleAndCourse() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        course = house.course();
    }

    private String issued() {
        return issued(house.person());
    }

    private String issued(Learner.Ref learner) {
        var request = new IssuingByHand.Request(HouseSamples.username(learner), course.slug(), "75", REASON);
        return issuing.issue(administrator, request).value();
    }

    private String entered() {
        var number = issued();
        keeper.enterAll();
        return number;
    }

    @Test
    void everyActIsEnteredAndProved() {
        var number = issued();
        revoking.revoke(administrator, number, "Sai họ tên");
        keeper.enterAll();

        var inclusions = proofs.inclusion(number, address);
        assertEquals(2, inclusions.acts().size());
        var root = proofs.consistency(inclusions.size(), inclusions.size()).toRoot();
        assertTrue(inclusions.checkpoint().contains("\n" + inclusions.size() + "\n" + root + "\n"));
        for (var act : inclusions.acts()) {
            assertTrue(ProofCheck.included(
                    TreeHash.leaf(act.entry().getBytes()),
                    act.index(),
                    inclusions.size(),
                    hashes(act.hashes()),
                    Base64.getDecoder().decode(root)));
            assertTrue(act.entry().contains("\"number\":\"" + TreeHash.hex(number) + "\""), act.entry());
        }
        assertTrue(inclusions.acts().get(0).entry().contains("\"kind\":\"ISSUED\""));
        assertTrue(inclusions.acts().get(1).entry().contains("\"kind\":\"REVOKED\""));
        assertTrue(inclusions.acts().get(1).entry().contains(TreeHash.hex(number + "\nSai họ tên")));
    }

    @Test
    void theRegisterIsOnlyAddedTo() {
        entered();
        var before = proofs.head();
        entered();
        var after = proofs.head();

        var grown = proofs.consistency(before.size(), after.size());
        assertTrue(after.size() > before.size());
        assertEquals(before.root(), grown.fromRoot());
        assertEquals(after.root(), grown.toRoot());
        assertTrue(ProofCheck.consistent(
                before.size(),
                Base64.getDecoder().decode(before.root()),
                after.size(),
                Base64.getDecoder().decode(after.root()),
                hashes(grown.hashes())));
    }

    @Test
    void whatWasRolledBackIsNotEntered() {
        var learner = house.person();
        assertThrows(
                TakenBack.class,
                () -> HouseSamples.within(() -> {
                    issued(learner);
                    assertTrue(pendingOf(learner) > 0);
                    throw new TakenBack();
                }));
        keeper.enterAll();
        assertEquals(
                0,
                house.count("select count(*) from certification_register_pending p left join certification_act a"
                        + " on a.id = p.act_id where a.id is null"));
        assertEquals(
                0,
                house.count("select count(*) from certification_register_entry e left join certification_act a"
                        + " on a.id = e.act_id where a.id is null"));
    }

    private long pendingOf(Learner.Ref learner) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from certification_register_pending p"
                                + " join certification_act a on a.id = p.act_id join certification_certificate c"
                                + " on c.id = a.certificate_id where c.learner_id = " + learner.value())
                        .getSingleResult())
                .longValue();
    }

    @Test
    void severalAtOnceEnterEachActOnce() throws Exception {
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            numbers.add(issued());
        }
        var together = new ArrayList<Future<?>>();
        for (var i = 0; i < 4; i++) {
            together.add(executor.submit(keeper::enterAll));
        }
        for (var one : together) {
            one.get();
        }
        var places = new HashSet<Long>();
        for (var number : numbers) {
            var acts = proofs.inclusion(number, address).acts();
            assertEquals(1, acts.size());
            places.add(acts.get(0).index());
        }
        assertEquals(numbers.size(), places.size());
        assertEquals(
                house.count("select max(idx) + 1 from certification_register_entry"),
                house.count("select count(*) from certification_register_entry"));
    }

    @Test
    void aNumberThatWasNeverGivenLooksLikeAMistypedOne() {
        entered();
        for (var number : List.of("HVS-0000-0000-0000-0" + "99", "abc", "")) {
            var refusal = assertThrows(Refusal.class, () -> proofs.inclusion(number, address));
            assertEquals("certification.register.unknown", refusal.key());
        }
        assertThrows(Refusal.class, () -> proofs.consistency(0, 1));
        assertThrows(Refusal.class, () -> proofs.consistency(2, 1));
        assertThrows(Refusal.class, () -> proofs.consistency(1, Long.MAX_VALUE));
    }

    @Test
    void untouchedCertificatesAreSound() {
        var number = entered();
        var other = issued();
        revoking.revoke(administrator, other, "Sai họ tên");
        var third = issued();
        assertEquals(List.of(), about(check.run(ALL).findings(), number));
        assertEquals(List.of(), about(check.run(ALL).findings(), other));
        keeper.enterAll();
        assertEquals(List.of(), about(check.run(ALL).findings(), other));
        assertEquals(List.of(), about(check.run(ALL).findings(), third));
        assertEquals(
                List.of(),
                check.run(ALL).findings().stream()
                        .filter(finding -> finding.table().startsWith("certification_register"))
                        .toList());
    }

    @Test
    void changedContentIsNamed() {
        var number = entered();
        var found = tampered("update certification_certificate set content = replace(content, '" + HouseSamples.HOLDER
                + "', 'Đặng Thị Ánh Nguyệt Nga') where number = '" + number + "'");
        assertTrue(has(found, Breach.CONTENT_CHANGED, "certification_certificate", number), found.toString());
        assertTrue(has(found, Breach.SEAL_BROKEN, "certification_certificate", number), found.toString());
    }

    @Test
    void anActThatIsMissingIsNamed() {
        var number = entered();
        var act = actOf(number);
        var found = tampered("delete from certification_act where id = " + act);
        assertTrue(
                found.contains(new Finding(Breach.ACT_MISSING, "certification_act", "" + act, "")), found.toString());
        assertTrue(has(found, Breach.CERTIFICATE_WITHOUT_ACT, "certification_certificate", number), found.toString());
    }

    @Test
    void anActThatIsBackDatedIsNamed() {
        var number = entered();
        var act = actOf(number);
        var found = tampered("update certification_act set at = at - interval 1 day where id = " + act);
        assertTrue(has(found, Breach.BACK_DATED, "certification_act", number), found.toString());
    }

    @Test
    void anActWhoseReasonWasChangedIsNamed() {
        var number = issued();
        revoking.revoke(administrator, number, "Sai họ tên");
        keeper.enterAll();
        var found = tampered("update certification_act set reason = 'Theo yêu cầu' where kind = 'REVOKED'"
                + " and certificate_id = (select id from certification_certificate where number = '" + number + "')");
        assertTrue(has(found, Breach.ACT_CHANGED, "certification_act", number), found.toString());
    }

    @Test
    void anEntryThatWasDroppedIsNamed() {
        var number = entered();
        var index = proofs.inclusion(number, address).acts().get(0).index();
        entered();
        var found = tampered("delete from certification_register_entry where idx = " + index);
        assertTrue(
                found.contains(new Finding(Breach.ENTRY_MISSING, "certification_register_entry", "" + index, "")),
                found.toString());
        assertTrue(has(found, Breach.ACT_NOT_ENTERED, "certification_act", number), found.toString());
    }

    @Test
    void anEntryThatWasChangedIsNamedAndTheTreeBreaks() {
        var number = entered();
        var index = proofs.inclusion(number, address).acts().get(0).index();
        entered();
        var found = tampered("update certification_register_entry set body = replace(body, 'ISSUED', 'REVOKED')"
                + " where idx = " + index);
        assertTrue(has(found, Breach.ENTRY_CHANGED, "certification_register_entry", number), found.toString());
        assertTrue(named(found, Breach.TILE_CHANGED), found.toString());
        assertTrue(named(found, Breach.CHECKPOINT_UNFIT), found.toString());
    }

    @Test
    void aTileThatWasChangedIsNamed() {
        entered();
        var found =
                tampered("update certification_register_tile set hashes = concat(repeat('x', 32), substr(hashes, 33))"
                        + " where level = 0 and idx = 0");
        assertTrue(
                found.contains(new Finding(Breach.TILE_CHANGED, "certification_register_tile", "0/000", "")),
                found.toString());
    }

    @Test
    void aCheckpointThatWasForgedIsNamed() {
        entered();
        var size = proofs.head().size();
        var found = tampered("update certification_register_checkpoint set text = replace(text, 'time 2', 'time 3')"
                + " where size = " + size);
        assertTrue(
                found.contains(
                        new Finding(Breach.CHECKPOINT_UNSIGNED, "certification_register_checkpoint", "" + size, "")),
                found.toString());
    }

    @Test
    void aRegisterThatWasSetBackIsNamed() {
        var number = entered();
        var size = proofs.head().size();
        var index = proofs.inclusion(number, address).acts().get(0).index();
        var found = tampered(
                "delete from certification_register_checkpoint where size = " + size,
                "delete from certification_register_entry where idx >= " + index,
                "update certification_register_head set size = " + index);
        assertTrue(named(found, Breach.ROLLED_BACK), found.toString());
        assertTrue(has(found, Breach.ACT_NOT_ENTERED, "certification_act", number), found.toString());
    }

    @Test
    void aStatusThatDoesNotFitTheActsIsNamed() {
        var number = issued();
        revoking.revoke(administrator, number, "Sai họ tên");
        keeper.enterAll();
        var found = tampered("update certification_certificate set status = 'VALID', status_at = null,"
                + " status_by = null, status_reason = null where number = '" + number + "'");
        assertTrue(has(found, Breach.STATUS_UNFIT, "certification_certificate", number), found.toString());
    }

    @Test
    void aResumptionThatWasMadeUpIsNamed() {
        var number = issued();
        revoking.revoke(administrator, number, "Sai họ tên");
        keeper.enterAll();
        var found = tampered(
                "insert into certification_act (certificate_id, kind, at, reason, successor) select id, 'RESUMED',"
                        + " utc_timestamp(6), 'Khôi phục', '' from certification_certificate where number = '" + number
                        + "'",
                "insert into certification_register_pending (act_id) select max(id) from certification_act",
                "update certification_certificate set status = 'VALID', status_at = null,"
                        + " status_by = null, status_reason = null where number = '" + number + "'");
        assertTrue(has(found, Breach.STATUS_UNFIT, "certification_certificate", number), found.toString());
    }

    @Test
    void anExpiryThatWasPutOffIsNamed() {
        var number = entered();
        var found = tampered(
                "update certification_certificate set expires_on = '2099-12-31' where number = '" + number + "'");
        assertTrue(has(found, Breach.STATUS_UNFIT, "certification_certificate", number), found.toString());
    }

    @Test
    void aSealThatWasTakenAwayIsNamed() {
        var number = entered();
        var found = tampered(
                "update certification_certificate set key_name = '', seal = null where number = '" + number + "'");
        assertTrue(has(found, Breach.SEAL_BROKEN, "certification_certificate", number), found.toString());
    }

    @Test
    void aCertificateThatWasDeletedIsNamed() {
        var number = entered();
        var id = house.count("select id from certification_certificate where number = '" + number + "'");
        var found = tampered(
                "delete from certification_act where certificate_id = " + id,
                "delete from certification_certificate where id = " + id);
        assertTrue(
                found.contains(new Finding(Breach.CERTIFICATE_MISSING, "certification_certificate", "" + id, "")),
                found.toString());
    }

    @Test
    void theCheckRunsInTheBackgroundForAdministratorsOnly() throws Exception {
        var number = entered();
        var learner = house.person();
        assertThrows(Refusal.class, () -> checking.start(learner));
        assertThrows(Refusal.class, () -> checking.state(learner));
        assertThrows(Refusal.class, () -> exporting.start(learner));
        checking.start(administrator);
        for (var i = 0;
                i < 600 && checking.progress(administrator).orElseThrow().running();
                i++) {
            Thread.sleep(100);
        }
        var done = checking.progress(administrator).orElseThrow();
        assertEquals(100, done.percent());
        assertEquals(List.of(), about(done.result().findings(), number));
        assertFalse(checking.state(administrator).setBack());
        assertTrue(checking.state(administrator).size() > 0);
    }

    @Test
    void theRegisterIsThereAsFiles() throws Exception {
        var number = entered();
        var checkpoint = caller.get("/register/checkpoint");
        assertEquals(200, checkpoint.statusCode());
        assertEquals("no-cache", Caller.header(checkpoint, "Cache-Control"));
        var size = Long.parseLong(checkpoint.body().split("\n")[1]);
        var width = size % 256;
        var tile = String.format("0/%03d", size / 256) + (width == 0 ? "" : ".p/" + width);
        if (width > 0) {
            var hashes = caller.bytes("/register/tile/" + tile);
            assertEquals(200, hashes.statusCode());
            assertEquals(width * 32, hashes.body().length);
            assertTrue(Caller.header(hashes, "Cache-Control").contains("immutable"));
            var entries = caller.get("/register/tile/entries/" + tile.substring(2));
            assertEquals(200, entries.statusCode());
            assertTrue(entries.body().contains(TreeHash.hex(number)));
        }
        for (var missing : List.of("/register", "/register/", "/register/tile/0/999", "/register/tile/9/000")) {
            assertEquals(404, caller.get(missing).statusCode(), missing);
        }
        var keys = Caller.json(caller.get("/register/keys.json"));
        assertEquals(checkpoint.body().split("\n")[0], keys.getString("origin"));
        assertEquals(
                44,
                keys.getJsonArray("keys").getJsonObject(0).getString("ed25519").length());
    }

    @Test
    void theProofsAreGivenOverHttp() throws Exception {
        var number = entered();
        var answer = caller.get("/api/certification/register/inclusion?number=" + number);
        assertEquals(200, answer.statusCode(), answer.body());
        var acts = Caller.json(answer).getJsonArray("acts");
        assertEquals(1, acts.size());
        assertTrue(acts.getJsonObject(0).getString("entry").contains(TreeHash.hex(number)));
        assertEquals("", Caller.header(answer, "Set-Cookie"));
        assertEquals(
                404,
                caller.get("/api/certification/register/inclusion?number=HVS-0000")
                        .statusCode());
        assertEquals(200, caller.get("/api/certification/register/checkpoint").statusCode());
        assertEquals(
                200,
                caller.get("/api/certification/register/consistency?from=1").statusCode());
        assertEquals(
                404,
                caller.get("/api/certification/register/consistency?from=0").statusCode());
    }

    /** What the check finds when these statements have been carried out, which then are taken back. */
    private List<Finding> tampered(String... statements) {
        var found = new ArrayList<Finding>();
        assertThrows(
                TakenBack.class,
                () -> HouseSamples.within(() -> {
                    for (var statement : statements) {
                        assertTrue(entityManager.createNativeQuery(statement).executeUpdate() > 0, statement);
                    }
                    found.addAll(check.run(ALL).findings());
                    throw new TakenBack();
                }));
        return found;
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private long actOf(String number) {
        return house.count("select a.id from certification_act a join certification_certificate c"
                + " on c.id = a.certificate_id where c.number = '" + number + "'");
    }

    private static boolean has(List<Finding> found, Breach breach, String table, String number) {
        return found.stream()
                .anyMatch(finding -> finding.breach() == breach
                        && finding.table().equals(table)
                        && finding.number().equals(number));
    }

    private static boolean named(List<Finding> found, Breach breach) {
        return found.stream().anyMatch(finding -> finding.breach() == breach);
    }

    private static List<Finding> about(List<Finding> found, String number) {
        return found.stream().filter(finding -> finding.number().equals(number)).toList();
    }

    private static List<byte[]> hashes(List<String> encoded) {
        return encoded.stream().map(Base64.getDecoder()::decode).toList();
    }
}
