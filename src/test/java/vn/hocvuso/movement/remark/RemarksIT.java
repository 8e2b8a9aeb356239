package vn.hocvuso.movement.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.remark.Remark.Kind;
import vn.hocvuso.movement.remark.Remark.State;
import vn.hocvuso.movement.report.ReportSamples;
import vn.hocvuso.movement.report.ReportWriting;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

@ExtendWith(ArquillianExtension.class)
class RemarksIT {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final long NOWHERE = 999_999_999_999L;
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final RemarkFilter ALL = RemarkFilter.of("", "", "");

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);

    @Inject
    private UnitSamples units;

    @Inject
    private UnitKeeping keeping;

    @Inject
    private ReportSamples reports;

    @Inject
    private ReportWriting reportWriting;

    @Inject
    private RemarkMaking making;

    @Inject
    private RemarkAnswering answering;

    @Inject
    private RemarkBrowsing browsing;

    @Inject
    private RemarkListing listing;

    @Inject
    private RemarkReminding reminding;

    @Inject
    private RemarkHanding handing;

    @Inject
    private ConcernChoosing choosing;

    @Inject
    private AuditLog audit;

    @Inject
    private SingleStatement statement;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long other;
    private Learner.Ref supervisor;
    private Learner.Ref officer;
    private Learner.Ref reporter;
    private Learner.Ref neighbour;

    @BeforeEach
    void aProvinceOfTwoCommunes() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        other = units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        supervisor = units.posted(administrator, province, Duty.SUPERVISOR);
        officer = units.posted(administrator, province, Duty.WORKING_GROUP);
        reporter = units.posted(administrator, commune, Duty.REPORTER);
        neighbour = units.posted(administrator, other, Duty.HEAD);
    }

    private static Remark.Words words(String subject) {
        return new Remark.Words(subject, "Nội dung cụ thể.\nDòng hai.", null, null, "");
    }

    private Remark.Words words(Kind kind) {
        return new Remark.Words(
                kind.name(), "Nội dung.", null, kind == Kind.INSPECTION ? today : null, "Đoàn của tỉnh");
    }

    private RemarkBrowsing.Sheet sheet(Learner.Ref actor, long id) {
        return browsing.sheet(actor, id, ENGLISH);
    }

    private List<Long> ids(Learner.Ref actor, long unit, RemarkFilter filter) {
        return listing.page(actor, unit, filter, 0).lines().stream()
                .map(RemarkListing.Line::id)
                .toList();
    }

    @Test
    void whoMaySayWhatFollowsFromTheDutyAndWhereItIs() {
        var hamlet = units.below(administrator, commune, UnitKind.HAMLET, "Thôn 1");
        for (var duty : Duty.values()) {
            var above = units.posted(administrator, province, duty);
            var here = units.posted(administrator, commune, duty);
            var beside = units.posted(administrator, other, duty);
            var below = units.posted(administrator, hamlet, duty);
            var down = duty.edits() ? List.of(Kind.URGING, Kind.INSPECTION) : List.of(Kind.SUPERVISION);
            var up = duty.edits() ? List.of(Kind.DIFFICULTY) : List.of(Kind.SUPERVISION);
            assertEquals(down, making.kinds(above, commune), duty.name());
            assertEquals(up, making.kinds(here, commune), duty.name());
            assertEquals(down, making.kinds(here, hamlet), duty.name());
            for (var kind : Kind.values()) {
                says(above, kind, down.contains(kind));
                says(here, kind, up.contains(kind));
                assertRefused("movement.unit.unknown", () -> making.make(beside, commune, kind, words(kind), ""));
                assertRefused("movement.unit.unknown", () -> making.make(below, commune, kind, words(kind), ""));
            }
        }
        assertEquals(List.of(Kind.URGING, Kind.INSPECTION), making.kinds(administrator, commune));
        assertRefused("movement.unit.unknown", () -> making.kinds(reporter, NOWHERE));
        assertRefused("movement.unit.unknown", () -> making.kinds(reporter, other));
    }

    private void says(Learner.Ref actor, Kind kind, boolean may) {
        if (may) {
            assertEquals(
                    kind,
                    sheet(actor, making.make(actor, commune, kind, words(kind), ""))
                            .kind());
        } else {
            assertRefused("movement.remark.kindDenied", () -> making.make(actor, commune, kind, words(kind), ""));
        }
    }

    @Test
    void aSupervisorRemarksTheUnitAnswersAndSheSaysWhetherThatSettlesIt() {
        var id = making.make(supervisor, commune, Kind.SUPERVISION, words("Số liệu tháng 10"), "");
        var watching = units.posted(administrator, commune, Duty.SUPERVISOR);
        assertEquals(State.OPEN, sheet(watching, id).state());
        assertEquals("Tỉnh Thử Nghiệm", sheet(reporter, id).partnerName());
        assertRefused("movement.remark.answerDenied", () -> answering.answer(supervisor, id, "Tôi."));
        assertRefused("movement.remark.answerDenied", () -> answering.answer(watching, id, "Tôi."));
        assertRefused("movement.remark.answer", () -> answering.answer(reporter, id, " "));
        answering.answer(reporter, id, "Đã sửa số liệu.");
        assertRefused("movement.remark.settleDenied", () -> answering.close(reporter, id, ""));
        assertRefused("movement.remark.settleDenied", () -> answering.close(officer, id, ""));
        assertRefused("movement.remark.settleDenied", () -> answering.close(watching, id, ""));
        assertRefused("movement.remark.settleDenied", () -> answering.reopen(officer, id, "Chưa.", null));
        answering.reopen(supervisor, id, "Còn thiếu hai thôn.", today.plusDays(5));
        assertEquals(today.plusDays(5), sheet(reporter, id).words().dueOn());
        answering.answer(officer, id, "Tỉnh đã đối chiếu.");
        var colleague = units.posted(administrator, province, Duty.SUPERVISOR);
        assertTrue(sheet(colleague, id).may().settle());
        answering.close(colleague, id, "");
        var thread = sheet(reporter, id).thread();
        assertEquals(
                List.of("MAKE", "ANSWER", "REOPEN", "ANSWER", "CLOSE"),
                thread.stream().map(RemarkBrowsing.Said::act).toList());
        assertEquals("Còn thiếu hai thôn.", thread.get(2).text());
        assertFalse(thread.get(1).person().isEmpty());
        assertEquals(5, audit.about("remark-" + id, 20).size());
        assertEquals(
                new RemarkBrowsing.May(false, false, false, false),
                sheet(supervisor, id).may());
    }

    @Test
    void whatComesFromAboveIsNotAnsweredFromAbove() {
        for (var kind : List.of(Kind.URGING, Kind.INSPECTION)) {
            var id = making.make(officer, commune, kind, words(kind), "");
            var colleague = units.posted(administrator, province, Duty.HEAD);
            assertRefused("movement.remark.answerDenied", () -> answering.answer(officer, id, "Tôi."));
            assertRefused("movement.remark.answerDenied", () -> answering.answer(colleague, id, "Tôi."));
            assertRefused("movement.remark.answerDenied", () -> answering.answer(administrator, id, "Tôi."));
            assertRefused("movement.remark.answerDenied", () -> answering.answer(supervisor, id, "Tôi."));
            answering.answer(reporter, id, "Đã làm.");
            assertRefused("movement.remark.settleDenied", () -> answering.close(supervisor, id, ""));
            answering.close(colleague, id, "");
            assertEquals(State.CLOSED, sheet(reporter, id).state());
        }
    }

    @Test
    void aDifficultyGoesToTheUnitAboveWhichAnswers() {
        var id = making.make(reporter, commune, Kind.DIFFICULTY, words("Thiếu máy tính"), "");
        var colleague = units.posted(administrator, commune, Duty.HEAD);
        assertRefused("movement.remark.answerDenied", () -> answering.answer(reporter, id, "Tôi."));
        assertRefused("movement.remark.answerDenied", () -> answering.answer(colleague, id, "Tôi."));
        assertRefused("movement.remark.answerDenied", () -> answering.answer(supervisor, id, "Tôi."));
        answering.answer(officer, id, "Cấp 10 máy trong tháng 12.");
        assertRefused("movement.remark.settleDenied", () -> answering.close(officer, id, ""));
        assertRefused("movement.remark.settleDenied", () -> answering.close(administrator, id, ""));
        answering.close(colleague, id, "Đã nhận máy.");
        assertEquals(State.CLOSED, sheet(officer, id).state());
    }

    @Test
    void aSchoolOfACommuneTellsTheCommuneAndIsUrgedByIt() {
        var school = units.at(administrator, commune, UnitKind.SCHOOL, "Trường Mai Hoa");
        var teacher = units.posted(administrator, school, Duty.REPORTER);
        var difficulty = making.make(teacher, school, Kind.DIFFICULTY, words("Mạng yếu"), "");
        assertTrue(sheet(teacher, difficulty).partnerName().startsWith("Xã Mai Hoa"));
        answering.answer(reporter, difficulty, "Đã báo nhà mạng.");
        var urging = making.make(reporter, school, Kind.URGING, words("Gửi danh sách lớp"), "");
        answering.answer(teacher, urging, "Đã gửi.");
        assertEquals(List.of(urging, difficulty), ids(officer, province, ALL));
        assertEquals(List.of(urging, difficulty), ids(reporter, commune, ALL));
        assertRefused("movement.unit.unknown", () -> listing.page(teacher, commune, ALL, 0));
    }

    @Test
    void toOthersARemarkLooksUnknown() {
        var id = making.make(supervisor, commune, Kind.SUPERVISION, words("Kín"), "");
        making.attach(supervisor, id, "Ảnh.pdf", PDF);
        var file = sheet(supervisor, id).files().get(0).id();
        for (var stranger : List.of(neighbour, units.posted(administrator, other, Duty.SUPERVISOR))) {
            assertRefused("movement.remark.unknown", () -> sheet(stranger, id));
            assertRefused("movement.remark.unknown", () -> browsing.file(stranger, id, file));
            assertRefused("movement.remark.unknown", () -> answering.answer(stranger, id, "A"));
            assertRefused("movement.remark.unknown", () -> answering.close(stranger, id, "A"));
            assertRefused("movement.remark.unknown", () -> answering.reopen(stranger, id, "A", null));
            assertRefused("movement.remark.unknown", () -> making.correct(stranger, id, words("A")));
            assertRefused("movement.remark.unknown", () -> making.attach(stranger, id, "a.pdf", PDF));
            assertRefused("movement.unit.unknown", () -> listing.page(stranger, commune, ALL, 0));
            assertRefused("movement.unit.unknown", () -> listing.all(stranger, commune, ALL));
            assertRefused("movement.unit.unknown", () -> listing.difficulties(stranger, commune, today, today));
            assertRefused("movement.unit.unknown", () -> handing.open(stranger, commune));
            assertRefused("movement.unit.unknown", () -> handing.handOver(stranger, commune, other));
            assertRefused("movement.unit.unknown", () -> choosing.choices(stranger, commune, ENGLISH));
            assertEquals(List.of(), ids(stranger, other, ALL));
        }
        assertRefused("movement.remark.unknown", () -> sheet(reporter, NOWHERE));
        assertRefused("movement.remark.unknown", () -> browsing.file(reporter, id, file + 1));
        assertEquals(PDF.length, browsing.file(reporter, id, file).bytes().length);
    }

    @Test
    void itsAuthorMendsItAndWhatWasThereBeforeIsKept() {
        var id = making.make(supervisor, commune, Kind.SUPERVISION, words("Số liệu thánh 10"), "");
        assertRefused("movement.remark.notAuthor", () -> making.correct(reporter, id, words("A")));
        assertRefused(
                "movement.remark.notAuthor",
                () -> making.correct(units.posted(administrator, province, Duty.SUPERVISOR), id, words("A")));
        making.correct(supervisor, id, words("Số liệu tháng 10"));
        var sheet = sheet(reporter, id);
        assertEquals("Số liệu tháng 10", sheet.words().subject());
        assertTrue(sheet.thread().get(1).text().startsWith("Số liệu thánh 10\nNội dung cụ thể."));
        answering.answer(reporter, id, "Đã rõ.");
        assertRefused("movement.remark.answered", () -> making.correct(supervisor, id, words("B")));
        assertFalse(sheet(supervisor, id).may().correct());
    }

    @Test
    void bothSidesAddFilesUntilItIsSettledAndNobodyElse() {
        var id = making.make(supervisor, commune, Kind.SUPERVISION, words("Ảnh lớp học"), "");
        var watching = units.posted(administrator, commune, Duty.SUPERVISOR);
        making.attach(supervisor, id, "Ảnh 1.pdf", PDF);
        making.attach(reporter, id, "Ảnh 2.pdf", PDF);
        assertRefused("movement.remark.attachDenied", () -> making.attach(watching, id, "a.pdf", PDF));
        assertRefused("movement.remark.fileType", () -> making.attach(reporter, id, "a.exe", PDF));
        assertRefused("movement.remark.fileType", () -> making.attach(reporter, id, "a.png", PDF));
        assertRefused("movement.remark.fileSize", () -> making.attach(reporter, id, "a.pdf", new byte[0]));
        assertRefused("movement.remark.fileName", () -> making.attach(reporter, id, "", PDF));
        for (var i = 3; i <= RemarkFiles.MOST_FILES; i++) {
            making.attach(reporter, id, i + ".pdf", PDF);
        }
        assertRefused("movement.remark.files", () -> making.attach(reporter, id, "11.pdf", PDF));
        answering.close(supervisor, id, "Đã đủ.");
        assertRefused("movement.remark.closed", () -> making.attach(reporter, id, "12.pdf", PDF));
    }

    @Test
    void itConcernsAnIndicatorOrAReportOfTheUnitAndNothingOfOthers() {
        var line = reports.communesOf(province);
        var own = reportWriting.draft(reporter, line, commune, ReportSamples.month());
        var foreign = reportWriting.draft(neighbour, line, other, ReportSamples.month());
        var choices = choosing.choices(supervisor, commune, ENGLISH);
        var indicator = choices.stream()
                .filter(it -> it.kind() == Concern.Kind.INDICATOR)
                .findFirst()
                .orElseThrow();
        var id = making.make(supervisor, commune, Kind.SUPERVISION, words("A"), indicator.code());
        assertEquals(indicator, sheet(supervisor, id).concern());
        var about = making.make(supervisor, commune, Kind.SUPERVISION, words("B"), "REPORT:" + own);
        assertEquals(String.valueOf(own), sheet(reporter, about).concern().key());
        for (var code : List.of("REPORT:" + foreign, "TASK:1-1", "INDICATOR:none", "x")) {
            assertRefused(
                    "movement.remark.concern",
                    () -> making.make(supervisor, commune, Kind.SUPERVISION, words("C"), code));
        }
    }

    @Test
    void aListIsFilteredAndComesInParts() {
        var late = making.make(
                officer, commune, Kind.URGING, new Remark.Words("Quá hạn", "Nội dung.", today, null, ""), "");
        statement.change("update movement_remark set due_on = date_sub(due_on, interval 1 day) where id = ?", late);
        var difficulty = making.make(reporter, commune, Kind.DIFFICULTY, words("Thiếu máy"), "");
        var answered = making.make(supervisor, other, Kind.SUPERVISION, words("Đã rõ"), "");
        answering.answer(neighbour, answered, "Vâng.");
        assertEquals(List.of(answered, difficulty, late), ids(officer, province, ALL));
        assertEquals(List.of(difficulty, late), ids(officer, commune, ALL));
        assertEquals(List.of(late), ids(officer, province, RemarkFilter.of("", "", "OVERDUE")));
        assertEquals(List.of(late), ids(officer, province, RemarkFilter.of("URGING", "OPEN", "")));
        assertEquals(List.of(answered), ids(officer, province, RemarkFilter.of("", "ANSWERED", "")));
        assertEquals(List.of(answered, difficulty), ids(officer, province, RemarkFilter.of("", "", "WAITING")));
        assertEquals(List.of(late), ids(reporter, commune, RemarkFilter.of("", "", "WAITING")));
        assertTrue(listing.page(reporter, commune, ALL, 0).lines().get(1).overdue());
        for (var i = 0; i < RemarkListing.PAGE; i++) {
            making.make(officer, other, Kind.URGING, words("Đôn đốc " + i), "");
        }
        var first = listing.page(officer, province, ALL, 0);
        assertEquals(RemarkListing.PAGE, first.lines().size());
        var second = listing.page(officer, province, ALL, first.next());
        assertEquals(
                List.of(answered, difficulty, late),
                second.lines().stream().map(RemarkListing.Line::id).toList());
        assertEquals(0, second.next());
        assertEquals(RemarkListing.PAGE + 3, listing.all(officer, province, ALL).size());
    }

    @Test
    void theCentreSeesTheWholeCountryPartByPart() {
        var id = making.make(officer, commune, Kind.URGING, words("Từ một xã"), "");
        var school = units.at(administrator, commune, UnitKind.SCHOOL, "Trường Mai Hoa");
        var inSchool = making.make(officer, school, Kind.URGING, words("Từ một trường"), "");
        var centre =
                statement.read("select min(id) from movement_unit where kind = 'CENTRE' and valid_to is null", rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
        assertEquals(List.of(inSchool, id), ids(administrator, centre, ALL).subList(0, 2));
        assertEquals(
                List.of(inSchool, id),
                ids(administrator, centre, RemarkFilter.of("URGING", "OPEN", ""))
                        .subList(0, 2));
    }

    @Test
    void whoeverHasToDoSomethingIsReminded() {
        var urging = making.make(officer, commune, Kind.URGING, words("A"), "");
        making.make(reporter, commune, Kind.DIFFICULTY, words("B"), "");
        var supervision = making.make(supervisor, commune, Kind.SUPERVISION, words("C"), "");
        assertReminded(reporter, 2, 0);
        assertReminded(officer, 1, 0);
        assertEquals(List.of(), reminding.of(supervisor));
        assertEquals(List.of(), reminding.of(neighbour));
        assertEquals(List.of(), reminding.of(administrator));
        answering.answer(reporter, urging, "Xong.");
        answering.answer(reporter, supervision, "Xong.");
        assertEquals(List.of(), reminding.of(reporter));
        assertReminded(officer, 1, 1);
        assertReminded(supervisor, 0, 1);
        answering.close(supervisor, supervision, "");
        assertEquals(List.of(), reminding.of(supervisor));
    }

    private void assertReminded(Learner.Ref person, int toAnswer, int toSettle) {
        var reminder = reminding.of(person).get(0);
        assertEquals(
                List.of(toAnswer, toSettle),
                Stream.of(reminder.toAnswer(), reminder.toSettle()).toList());
    }

    @Test
    void difficultiesOfAPeriodThatAreNotSettledGoIntoAReport() {
        var open = making.make(reporter, commune, Kind.DIFFICULTY, words("Thiếu máy"), "");
        var answered = making.make(neighbour, other, Kind.DIFFICULTY, words("Mạng yếu"), "");
        var settled = making.make(neighbour, other, Kind.DIFFICULTY, words("Đã xong"), "");
        making.make(officer, commune, Kind.URGING, words("Không phải khó khăn"), "");
        answering.answer(officer, answered, "Đang xử lý.");
        answering.answer(officer, settled, "Đã xử lý.");
        answering.close(neighbour, settled, "");
        var found = listing.difficulties(officer, province, today, today);
        assertEquals(
                List.of("Thiếu máy", "Mạng yếu"),
                found.stream().map(RemarkListing.Difficulty::subject).toList());
        assertFalse(found.get(0).answered());
        assertTrue(found.get(1).answered());
        assertEquals(1, listing.difficulties(reporter, commune, today, today).size());
        var yesterday = today.minusDays(1);
        assertEquals(List.of(), listing.difficulties(officer, province, yesterday, yesterday));
        assertRefused("movement.remark.days", () -> listing.difficulties(officer, province, today, yesterday));
        assertEquals(State.OPEN, sheet(officer, open).state());
    }

    @Test
    void aUnitDoesNotEndBeforeItsRemarksAreSettledOrHandedOver() {
        var urging = making.make(officer, commune, Kind.URGING, words("Gửi báo cáo"), "");
        var difficulty = making.make(reporter, commune, Kind.DIFFICULTY, words("Thiếu máy"), "");
        assertRefused("movement.remark.openAtEnd", () -> keeping.end(administrator, commune, today));
        assertEquals(0, handing.open(reporter, commune), "it is for those above");
        assertEquals(2, handing.open(officer, commune));
        var hamlet = units.below(administrator, other, UnitKind.HAMLET, "Thôn 1");
        assertRefused("movement.unit.readOnly", () -> handing.handOver(reporter, commune, commune));
        assertRefused("movement.remark.successor", () -> handing.handOver(officer, commune, hamlet));
        assertRefused("movement.remark.successor", () -> handing.handOver(officer, commune, commune));
        assertRefused("movement.remark.noneOpen", () -> handing.handOver(officer, other, commune));
        assertEquals(2, handing.handOver(officer, commune, other));
        keeping.end(administrator, commune, today.minusDays(1));
        assertTrue(sheet(neighbour, urging).unitName().startsWith("Xã Mai Hoa"));
        assertTrue(sheet(neighbour, urging).keeperName().startsWith("Xã Khác"));
        answering.answer(neighbour, urging, "Đã gửi thay.");
        answering.close(officer, urging, "");
        answering.answer(officer, difficulty, "Cấp máy cho xã mới.");
        answering.close(neighbour, difficulty, "");
        assertEquals(State.CLOSED, sheet(officer, difficulty).state());
        assertRefused(
                "movement.remark.kindDenied",
                () -> making.make(officer, commune, Kind.URGING, words("Đã kết thúc"), ""));
    }

    @Test
    void theSupervisorWhoMadeItReadsItAfterHerPostIsOver() {
        var guest = units.posted(administrator, commune, Duty.SUPERVISOR);
        var id = making.make(guest, commune, Kind.SUPERVISION, words("Trước khi nghỉ"), "");
        statement.change(
                "update movement_posting set to_on = cast(? as date) where learner_id = ?",
                today.minusDays(1).toString(),
                guest.value());
        answering.answer(reporter, id, "Đã sửa.");
        assertRefused("movement.unit.unknown", () -> listing.page(guest, commune, ALL, 0));
        answering.close(guest, id, "");
        assertEquals(State.CLOSED, sheet(guest, id).state());
    }
}
