package vn.hocvuso.certification.credential;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.platform.time.Clocks;

/**
 * A certificate as an Open Badge 3.0 (1EdTech "Open Badges Specification", version 3.0) that is a Verifiable Credential 2.0.
 * It follows from what was certified and from who issues it, and from nothing else, so that the same is written again years
 * later: the words here belong to what was signed. To change one is a new {@link #FORMAT}, beside the old.
 *
 * <p>Names are Vietnamese, with the English where there is one behind a slash: Open Badges allows plain texts only.
 */
final class OpenBadge {

    /** Which words and members; kept beside the proof. */
    static final int FORMAT = 1;

    private static final String CREDENTIAL_TYPE = "OpenBadgeCredential";

    private OpenBadge() {}

    /**
     * The credential without its proof.
     *
     * @param certificate its id, from which its place in the status lists follows
     */
    static JsonObject of(long certificate, CertificateContent content, Issuer issuer) {
        var credential = JsonTexts.object()
                .add("@context", JsonTexts.array(Contexts.CREDENTIALS, Contexts.OPEN_BADGES))
                .add("id", issuer.credential(content.number()))
                .add("type", JsonTexts.array("VerifiableCredential", CREDENTIAL_TYPE))
                .add("name", content.courseTitle())
                .add("issuer", profile(content.issuer(), issuer))
                .add(
                        "validFrom",
                        content.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        if (content.expiresOn() != null) {
            credential.add("validUntil", endOf(content.expiresOn()));
        }
        return credential
                .add("credentialSubject", subject(content, issuer))
                .add("credentialStatus", status(StatusPlace.of(certificate), issuer))
                .build();
    }

    /** Who issues, under this name. */
    static JsonObjectBuilder profile(String name, Issuer issuer) {
        return JsonTexts.object()
                .add("id", issuer.did())
                .add("type", JsonTexts.array("Profile"))
                .add("name", name)
                .add("url", issuer.site());
    }

    /** The last second of a day in Viet Nam. */
    private static String endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(Clocks.VIET_NAM)
                .toInstant()
                .minusSeconds(1)
                .toString();
    }

    private static JsonObjectBuilder subject(CertificateContent content, Issuer issuer) {
        var achievement = achievementId(content, issuer);
        var subject = JsonTexts.object()
                .add("type", JsonTexts.array("AchievementSubject"))
                .add(
                        "identifier",
                        JsonTexts.array()
                                .add(JsonTexts.object()
                                        .add("type", "IdentityObject")
                                        .add("hashed", false)
                                        .add("identityHash", content.holder())
                                        .add("identityType", "name")));
        if (!content.detail().isEmpty()) {
            subject.add("narrative", content.detail());
        }
        if (content.scored()) {
            subject.add(
                    "result",
                    JsonTexts.array()
                            .add(JsonTexts.object()
                                    .add("type", JsonTexts.array("Result"))
                                    .add("resultDescription", score(achievement))
                                    .add("value", Integer.toString(content.score()))));
        }
        return subject.add("achievement", achievement(achievement, content, issuer));
    }

    /** Whoever met the same requirements has the same; those that were given by hand were met in another way. */
    private static String achievementId(CertificateContent content, Issuer issuer) {
        var slug = encoded(content.courseSlug());
        var page = content.kind() == Certificate.Kind.COURSE
                ? "/courses/" + slug + "#" + encoded(content.edition())
                : "/issuer#" + content.kind().name().toLowerCase(Locale.ROOT) + "-" + slug;
        return issuer.site() + page + (content.byHand() ? "-by-hand" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonObjectBuilder achievement(String id, CertificateContent content, Issuer issuer) {
        var achievement = JsonTexts.object()
                .add("id", id)
                .add("type", JsonTexts.array("Achievement"))
                .add("achievementType", type(content.kind()))
                .add("inLanguage", "vi")
                .add("name", content.courseTitle())
                .add("description", description(content))
                .add("criteria", JsonTexts.object().add("narrative", criteria(content)));
        if (!content.competences().isEmpty()) {
            achievement.add("alignment", alignments(content, issuer));
        }
        if (content.scored()) {
            achievement.add(
                    "resultDescription",
                    JsonTexts.array()
                            .add(JsonTexts.object()
                                    .add("id", score(id))
                                    .add("type", JsonTexts.array("ResultDescription"))
                                    .add("name", "Kết quả bài kiểm tra / Test result")
                                    .add("resultType", "Percent")
                                    .add("valueMin", "0")
                                    .add("valueMax", "100")));
        }
        return achievement;
    }

    private static String score(String achievement) {
        return achievement + "-score";
    }

    /** 1EdTech Open Badges 3.0, enumeration "AchievementType". */
    private static String type(Certificate.Kind kind) {
        return switch (kind) {
            case COURSE, CLASS -> "CertificateOfCompletion";
            case PROGRAMME -> "LearningProgram";
            case LEVEL -> "Competency";
            case CONTEST -> "Award";
            case PAPER -> "Certificate";
        };
    }

    private static String description(CertificateContent content) {
        var title = "“" + content.courseTitle() + "”";
        return switch (content.kind()) {
            case COURSE -> course(content, title);
            case PROGRAMME -> "Đã hoàn thành chương trình " + title + ". / Completed the programme " + title + ".";
            case LEVEL -> "Đã được xác nhận đạt " + title + ". / Confirmed to have reached " + title + ".";
            case CONTEST -> "Đạt thành tích tại cuộc thi " + title + ". / Distinguished in the contest " + title + ".";
            case CLASS -> "Đã tham gia lớp " + title + ". / Attended the class " + title + ".";
            case PAPER ->
                "Chứng nhận bản giấy được ghi lại: " + title + ". / A certificate on paper, recorded: " + title + ".";
        };
    }

    private static String course(CertificateContent content, String title) {
        var edition = !content.edition().isEmpty();
        var timed = content.minutes() > 0;
        return "Đã hoàn thành khóa học " + title + (edition ? ", bản " + content.edition() : "")
                + (timed ? ", thời lượng " + content.minutes() + " phút" : "") + ". / Completed the course " + title
                + (edition ? ", edition " + content.edition() : "")
                + (timed ? ", " + content.minutes() + " minutes" : "") + ".";
    }

    private static String criteria(CertificateContent content) {
        if (content.byHand()) {
            return "Đơn vị cấp đã xác nhận người nhận đáp ứng yêu cầu. /"
                    + " The issuer has confirmed that the requirements are met.";
        }
        return switch (content.kind()) {
            case COURSE ->
                "Học hết các bài và đạt bài kiểm tra của khóa học. /"
                        + " All lessons completed and the test of the course passed.";
            case PROGRAMME -> "Hoàn thành các khóa học của chương trình. / All courses of the programme completed.";
            case LEVEL ->
                "Đáp ứng mọi yêu cầu của bậc theo bộ quy tắc xác nhận. /"
                        + " All requirements of the level met, after the rules of confirmation.";
            case CONTEST, CLASS, PAPER -> "Theo hồ sơ của đơn vị cấp. / As recorded by the issuer.";
        };
    }

    private static JsonArray alignments(CertificateContent content, Issuer issuer) {
        var alignments = JsonTexts.array();
        for (var competence : content.competences()) {
            var alignment = JsonTexts.object()
                    .add("type", JsonTexts.array("Alignment"))
                    .add("targetCode", competence.code())
                    .add("targetName", both(competence.name(), competence.nameEn()))
                    .add("targetDescription", level(competence));
            if (!content.framework().isEmpty()) {
                alignment.add("targetFramework", content.framework());
            }
            alignments.add(alignment.add("targetUrl", issuer.site() + "/framework#competence-" + competence.code()));
        }
        return alignments.build();
    }

    private static String level(CertificateContent.Competence competence) {
        return both(
                "Bậc " + competence.level() + (competence.band().isEmpty() ? "" : ", " + competence.band()),
                "Level " + competence.level() + (competence.bandEn().isEmpty() ? "" : ", " + competence.bandEn()));
    }

    private static String both(String vietnamese, String english) {
        return english.isEmpty() || english.equals(vietnamese) ? vietnamese : vietnamese + " / " + english;
    }

    private static JsonArrayBuilder status(StatusPlace place, Issuer issuer) {
        var entries = JsonTexts.array();
        for (var purpose : StatusPurpose.values()) {
            var list = issuer.statusList(purpose, place.list());
            entries.add(JsonTexts.object()
                    .add("id", list + "#" + place.index())
                    .add("type", "BitstringStatusListEntry")
                    .add("statusPurpose", purpose.word())
                    .add("statusListIndex", Integer.toString(place.index()))
                    .add("statusListCredential", list));
        }
        return entries;
    }
}
