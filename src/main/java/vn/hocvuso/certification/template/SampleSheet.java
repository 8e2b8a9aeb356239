package vn.hocvuso.certification.template;

import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a template is tried with: a certificate with short words, and one whose every word is as long as it gets.
 *
 * @param name {@code short} or {@code long}
 * @param vietnamese what each field says
 * @param english the same beneath
 */
public record SampleSheet(String name, Map<Field, String> vietnamese, Map<Field, String> english)
        implements Serializable {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** 100 letters, most of them with two marks: the widest and tallest line that a name may be. */
    public static final String LONGEST_NAME =
            "Nguyễn Phước Tôn Nữ Quỳnh Hương Thảo Nguyễn Thị Ngọc Phượng Tường Vi Đoàn" + " Trần Lê Hoàng Diễm Kiều An";

    public SampleSheet {
        vietnamese = Map.copyOf(vietnamese);
        english = Map.copyOf(english);
    }

    /** The one with short words first. */
    public static List<SampleSheet> all() {
        return List.of(shortest(), longest());
    }

    private static SampleSheet shortest() {
        var vietnamese = common();
        vietnamese.put(Field.SUBHEADING, "HOÀN THÀNH KHÓA HỌC");
        vietnamese.put(Field.HOLDER, "Lý Na");
        vietnamese.put(Field.ACHIEVEMENT, "“An toàn trên mạng”");
        vietnamese.put(Field.FACTS, "Phiên bản 2026.1   ·   Thời lượng 60 phút");
        vietnamese.put(Field.COMPETENCES, "NĂNG LỰC SỐ CỦA KHÓA HỌC\n4.1  Bảo vệ thiết bị – bậc 2 (cơ bản)");
        vietnamese.put(Field.ISSUER, "Đơn vị cấp\nUBND xã Tân Lập");
        vietnamese.put(Field.SIGNATORY, "Chủ tịch\nLê An");
        var english = commonInEnglish();
        english.put(Field.SUBHEADING, "OF COMPLETION");
        english.put(Field.ACHIEVEMENT, "“Safe on the Net”");
        english.put(Field.FACTS, "Edition 2026.1   ·   60 minutes");
        english.put(Field.COMPETENCES, "4.1  Protecting devices – level 2 (basic)");
        english.put(Field.SIGNATORY, "Chair");
        return new SampleSheet("short", vietnamese, english);
    }

    private static SampleSheet longest() {
        var vietnamese = common();
        vietnamese.put(Field.SUBHEADING, "HOÀN THÀNH KHÓA HỌC");
        vietnamese.put(Field.HOLDER, LONGEST_NAME);
        vietnamese.put(
                Field.ACHIEVEMENT,
                "“Sử dụng dịch vụ công trực tuyến, thanh toán không dùng tiền mặt và bảo vệ dữ liệu cá nhân dành cho"
                        + " người cao tuổi, người khuyết tật và đồng bào vùng sâu, vùng xa”");
        vietnamese.put(
                Field.FACTS,
                "Phiên bản 2026.12   ·   Thời lượng 1.440 phút   ·   Kết quả bài kiểm tra: 100%   ·   Cấp theo xác nhận"
                        + " của đơn vị cấp");
        vietnamese.put(
                Field.COMPETENCES,
                String.join(
                        "\n",
                        "NĂNG LỰC SỐ CỦA KHÓA HỌC",
                        "1.1  Duyệt, tìm kiếm và lọc dữ liệu, thông tin và nội dung số – bậc 2 (cơ bản)",
                        "1.2  Đánh giá dữ liệu, thông tin và nội dung số – bậc 2 (cơ bản)",
                        "2.3  Tham gia với tư cách công dân qua công nghệ số – bậc 2 (cơ bản)",
                        "2.5  Ứng xử đúng chuẩn mực khi sử dụng công nghệ số – bậc 3 (trung bình)",
                        "4.1  Bảo vệ thiết bị – bậc 2 (cơ bản)",
                        "4.2  Bảo vệ dữ liệu cá nhân và quyền riêng tư – bậc 2 (cơ bản)",
                        "4.3  Bảo vệ sức khỏe và hạnh phúc khi sử dụng công nghệ số – bậc 2 (cơ bản)",
                        "5.2  Xác định nhu cầu và giải pháp công nghệ – bậc 3 (trung bình)"));
        vietnamese.put(
                Field.ISSUER,
                "Đơn vị cấp\nTrung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên khu vực Bà Rịa – Vũng Tàu, Thành phố Hồ Chí Minh");
        vietnamese.put(Field.SIGNATORY, "Phó Giám đốc phụ trách Trung tâm\n" + LONGEST_NAME);
        var english = commonInEnglish();
        english.put(Field.SUBHEADING, "OF COMPLETION");
        english.put(
                Field.ACHIEVEMENT,
                "“Using public services online, paying without cash and protecting personal data, for elderly people,"
                        + " people with disabilities and communities in remote areas”");
        english.put(Field.FACTS, "Edition 2026.12   ·   1,440 minutes   ·   Test result: 100%   ·   Issued by hand");
        english.put(Field.COMPETENCES, "The competences are named in English on the public page.");
        english.put(Field.SIGNATORY, "Deputy Director in charge");
        return new SampleSheet("long", vietnamese, english);
    }

    private static Map<Field, String> common() {
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.HEADING, "GIẤY CHỨNG NHẬN");
        texts.put(Field.DEED, "đã hoàn thành");
        texts.put(Field.NUMBER, "Số chứng nhận\nHVS-7K4M-9PXT-2WQR-5C31");
        texts.put(Field.ADDRESS, "Quét mã hoặc tra cứu tại\nhttps://hocvuso.example.vn/verify/HVS-7K4M-9PXT-2WQR-5C31");
        texts.put(Field.ISSUED_ON, "Ngày 26 tháng 11 năm 2026");
        texts.put(Field.EXPIRES_ON, "Có giá trị đến ngày 26 tháng 11 năm 2029");
        return texts;
    }

    private static Map<Field, String> commonInEnglish() {
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.HEADING, "CERTIFICATE");
        texts.put(Field.DEED, "has completed");
        texts.put(Field.ISSUED_ON, "26 November 2026");
        texts.put(Field.EXPIRES_ON, "Valid until 26 November 2029");
        return texts;
    }

    /** {@link #vietnamese} as a JSON object, for the designer's script. */
    public String vietnameseJson() {
        return json(vietnamese);
    }

    /** {@link #english} likewise. */
    public String englishJson() {
        return json(english);
    }

    private static String json(Map<Field, String> texts) {
        var json = JSON.createObjectBuilder();
        new EnumMap<>(texts).forEach((field, text) -> json.add(field.name(), text));
        return json.build().toString();
    }
}
