package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.mail.MailLinks;
import vn.hocvuso.identity.mail.MailRecipients.Recipient;
import vn.hocvuso.identity.mail.MailTurningSamples;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.mail.MailSamples;

/** Who is reminded by mail of what, in a province with two communes, before a real mail server. */
@ExtendWith(ArquillianExtension.class)
class MailRemindingIT {

    @Inject
    private UnitSamples samples;

    @Inject
    private ReportSamples reports;

    @Inject
    private HouseSamples house;

    @Inject
    private MailTurningSamples turning;

    @Inject
    private MailSamples mail;

    @Inject
    private ReportingTaking taking;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportApproving approving;

    @Inject
    private PostKeeping posts;

    @Inject
    private Units units;

    @Inject
    private MailReminding reminding;

    @Inject
    private ReminderSchedule schedule;

    @Inject
    private MailLinks links;

    private final LocalDate today = ReportSamples.today();
    private final String line = "nhac-" + System.nanoTime();
    private final String name = "Báo cáo " + line;
    private final List<Recipient> everybody = new ArrayList<>();
    private GreenMail server;
    private Learner.Ref administrator;
    private long province;
    private long first;
    private long second;

    @BeforeEach
    void aProvinceWithTwoCommunes() {
        mail.forgetOthers();
        server = mail.server();
        administrator = samples.administrator();
        province = samples.province(administrator);
        first = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Một");
        second = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Hai");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** The last day is today; on a 31st, which no rule can name, tomorrow. */
    private Period dueSoon() {
        return today.getDayOfMonth() > 30
                ? due(Rhythm.MONTH.holding(today), DueRule.Month.NEXT, 2)
                : due(Rhythm.MONTH.holding(today), DueRule.Month.LAST, today.getDayOfMonth() + 1);
    }

    /** The last day was yesterday; after a 31st, the day before. */
    private void missed() {
        var yesterday = today.minusDays(1);
        due(Rhythm.MONTH.holding(yesterday), DueRule.Month.LAST, Math.min(yesterday.getDayOfMonth(), 30) + 1);
    }

    private Period due(Period period, DueRule.Month month, int before) {
        var code = units.require(province).code();
        taking.take(new ReportingPlan(
                List.of(),
                List.of(),
                List.of(new ReportLine.Terms(
                        line,
                        name,
                        Branch.GOVERNMENT,
                        Rhythm.MONTH,
                        new DueRule(month, before, DueRule.Move.NOT),
                        Optional.of(UnitKind.COMMUNE),
                        code,
                        code,
                        "",
                        List.of("Lưu: VT"),
                        reports.formOf(reports.communesOf(province)),
                        UnitSamples.JULY,
                        Optional.empty(),
                        Optional.of(UnitSamples.JULY)))));
        return period;
    }

    private Recipient on(long unit, Duty duty, String language) {
        return on(samples.posted(administrator, unit, duty), language);
    }

    private Recipient on(Learner.Ref person, String language) {
        var recipient = turning.on(person, MailSamples.address(), language);
        everybody.add(recipient);
        return recipient;
    }

    private void remindAll() {
        everybody.forEach(person -> reminding.remind(person, today));
    }

    private List<MimeMessage> inbox(Recipient person) throws Exception {
        var found = new ArrayList<MimeMessage>();
        for (var message : MailSamples.inbox(server, person.to().value())) {
            if (message.getContent().toString().contains(name)) {
                found.add(message);
            }
        }
        return found;
    }

    private String onlyLetter(Recipient person) throws Exception {
        var inbox = inbox(person);
        assertEquals(1, inbox.size());
        return inbox.get(0).getSubject() + "\n"
                + inbox.get(0).getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void whoWritesOrSignsIsRemindedOnceOfWhatIsDueSoon() throws Exception {
        var period = dueSoon();
        for (var duty : Duty.values()) {
            on(first, duty, "vi");
        }
        var elsewhere = on(samples.province(administrator), Duty.REPORTER, "vi");
        remindAll();
        remindAll();
        mail.send();
        mail.send();
        for (var i = 0; i < Duty.values().length; i++) {
            var duty = Duty.values()[i];
            if (duty.reports() || duty.heads()) {
                var letter = onlyLetter(everybody.get(i));
                assertTrue(letter.startsWith("Sắp đến hạn: " + name + ", " + period.words()), letter);
                assertTrue(letter.contains("Xã Một, Thử Nghiệm chưa gửi báo cáo"), letter);
                assertTrue(letter.contains("/manage/movement/reports.xhtml?unit=" + first + "\n"), letter);
                assertFalse(letter.contains(HouseSamples.HOLDER), "no letter names anybody");
                assertTrue(letter.contains(everybody.get(i).off()), letter);
            } else {
                assertEquals(0, inbox(everybody.get(i)).size(), duty.name());
            }
        }
        assertEquals(0, inbox(elsewhere).size());
    }

    @Test
    void whoStandsInForSomebodyOnLeaveIsRemindedTooInHerLanguage() throws Exception {
        dueSoon();
        var absent = samples.posted(administrator, first, Duty.REPORTER);
        var other = house.person();
        posts.delegate(absent, absent, HouseSamples.username(other), today, today.plusDays(5));
        var delegate = on(other, "en");
        remindAll();
        mail.send();
        var letter = onlyLetter(delegate);
        assertTrue(letter.startsWith("Due soon: " + name), letter);
    }

    @Test
    void everybodyWhoHasLettersOnIsGoneThrough() throws Exception {
        dueSoon();
        var one = on(first, Duty.REPORTER, "vi");
        var other = on(second, Duty.HEAD, "vi");
        schedule.remindAll(today);
        schedule.remindAll(today);
        while (mail.send() > 0) {
            // the next portion
        }
        assertEquals(1, inbox(one).size());
        assertEquals(1, inbox(other).size());
    }

    @Test
    void whatWasMissedIsSaidOnTheDayAfter() throws Exception {
        missed();
        var reporter = on(first, Duty.REPORTER, "vi");
        remindAll();
        remindAll();
        mail.send();
        var letter = onlyLetter(reporter);
        assertTrue(letter.startsWith("Đã quá hạn: " + name), letter);
    }

    @Test
    void whatWasSubmittedMeanwhileIsNotSaid() throws Exception {
        var period = dueSoon();
        var reporter = on(first, Duty.REPORTER, "vi");
        var late = on(second, Duty.REPORTER, "vi");
        var head = samples.posted(administrator, first, Duty.HEAD);
        remindAll();
        var report = writing.draft(reporter.learner(), line, first, period);
        reports.fill(reporter.learner(), report, 3);
        approving.check(reporter.learner(), report);
        approving.sign(head, report, ReportSamples.signature());
        approving.submit(reporter.learner(), report);
        mail.send();
        assertEquals(0, inbox(reporter).size());
        assertEquals(1, inbox(late).size());
        assertTrue(mail.states(DueLetter.NAME, reporter.learner().value()).contains("DROPPED"));
    }

    @Test
    void whoHasTurnedLettersOffMeanwhileGetsNone() throws Exception {
        dueSoon();
        var reporter = on(first, Duty.REPORTER, "vi");
        remindAll();
        links.off(reporter.off().substring(reporter.off().indexOf('=') + 1), "2001:db8:3::1");
        mail.send();
        assertEquals(0, MailSamples.inbox(server, reporter.to().value()).size());
    }

    @Test
    void aReceiverIsToldOnceAWeekWhoIsMissing() throws Exception {
        missed();
        var receiver = on(province, Duty.REPORTER, "vi");
        var supervisor = on(province, Duty.SUPERVISOR, "vi");
        remindAll();
        remindAll();
        mail.send();
        var letter = onlyLetter(receiver);
        assertTrue(letter.startsWith("Đơn vị chưa gửi báo cáo cho Tỉnh Thử Nghiệm"), letter);
        assertTrue(letter.contains("2 trên 2 đơn vị chưa gửi\n- Xã Hai, Thử Nghiệm\n- Xã Một, Thử Nghiệm"), letter);
        assertEquals(0, inbox(supervisor).size());
    }
}
