package vn.hocvuso.bench.register;

import java.util.Random;

/**
 * Names as people in Viet Nam have them, drawn from a seed.
 *
 * <ul>
 *   <li>Surnames: Lê Trung Hoa, "Họ và tên người Việt Nam", Nhà xuất bản Khoa học Xã hội, 2005: the fourteen most frequent,
 *       nine tenths of the people; the rest is spread evenly over twenty others.
 *   <li>Given names: hoten.org, "100 tên nữ phổ biến ở tỉnh Đắk Lắk" and "100 tên nam phổ biến ở tỉnh Đắk Lắk" (sample DKL01,
 *       207,000 people born from 1991 to 2002), the most frequent of each with their shares.
 *   <li>How many syllables a name has: hoten.org, sample SG01: three or four, 35 and 65 of 100 women, 73 and 27 of 100 men.
 *   <li>Middle names: the order is that of the same sample; for "Thị" and "Văn" larger shares are taken, for the holders are
 *       older than its people. These shares are an assumption, on the side that makes searching harder.
 * </ul>
 */
final class Holders {

    private static final Shares SURNAMES = Shares.of(
            "Nguyễn 38.4, Trần 12.1, Lê 9.5, Phạm 7, Hoàng 2.6, Huỳnh 2.5, Phan 4.5, Vũ 2, Võ 1.9, Đặng 2.1, Bùi 2, Đỗ 1.4,"
                    + " Hồ 1.3, Ngô 1.3, Dương 1, Lý 0.5, Đinh 0.5, Trương 0.5, Mai 0.5, Đoàn 0.5, Lương 0.5, Hà 0.5, Cao 0.5,"
                    + " Trịnh 0.5, Đào 0.5, Lâm 0.5, Phùng 0.5, Tạ 0.5, Tô 0.5, Châu 0.5, Quách 0.5, Lò 0.5, Vi 0.5, Giàng 0.4,"
                    + " Y 0.3, Thạch 0.3");

    private static final Shares WOMEN = Shares.of(
            "Trang 4.193, Thảo 3.518, Linh 3.023, Anh 2.462, Phương 2.197, Hằng 2.139, Huyền 2.106, Hà 2.071, Hiền 2.03,"
                    + " Hương 1.719, Ngọc 1.717, Dung 1.697, Nhung 1.685, Thủy 1.648, Nhi 1.622, Duyên 1.554, Vân 1.495,"
                    + " Quỳnh 1.494, Nga 1.487, Yến 1.477, Trinh 1.464, Thương 1.34, Uyên 1.336, Hạnh 1.305, Ngân 1.217,"
                    + " Oanh 1.192, Trâm 1.162, Ly 1.156, Mai 1.146, Phượng 1.086, Thúy 1.08, Hoa 1.021, Vy 1.018, Hồng 0.993,"
                    + " Tâm 0.961, Thu 0.943, My 0.942, Giang 0.928, Loan 0.919, Thanh 0.884, Ánh 0.838, Vi 0.836, Lan 0.835,"
                    + " Quyên 0.796, Chi 0.795, Thư 0.744, Tiên 0.727, Thùy 0.688, Huệ 0.687, Nguyệt 0.674, Như 0.665,"
                    + " Nguyên 0.663, Tuyết 0.635, Diễm 0.619, Liên 0.598, Hòa 0.562, Hường 0.557, Hoài 0.532, Kiều 0.514,"
                    + " Lệ 0.506, Xuân 0.468, Tuyền 0.468, Thắm 0.464, Diệu 0.399, Sương 0.383, Bích 0.344, Mỹ 0.314, Đào 0.276");

    private static final Shares MEN = Shares.of(
            "Tuấn 2.711, Hoàng 2.461, Huy 2.225, Anh 2.05, Hiếu 1.994, Hùng 1.981, Nam 1.975, Sơn 1.902, Đức 1.884,"
                    + " Dũng 1.699, Thành 1.618, Đạt 1.56, Cường 1.56, Long 1.55, Trung 1.549, Hải 1.419, Nguyên 1.401,"
                    + " Thắng 1.399, Minh 1.312, Duy 1.154, Tiến 1.142, Quang 1.114, Phúc 1.048, Trường 1.017, Tài 1.007,"
                    + " Toàn 0.981, Hưng 0.924, Phong 0.909, Tùng 0.894, Linh 0.866, Khánh 0.861, Bảo 0.858, Quân 0.825,"
                    + " Dương 0.79, Nghĩa 0.777, Lâm 0.776, Vinh 0.766, Bình 0.764, Mạnh 0.751, Việt 0.704, Thịnh 0.683,"
                    + " Hòa 0.683, Tâm 0.658, Hiệp 0.65, Tân 0.645, Phú 0.643, Thiện 0.623, Thái 0.615, Nhật 0.599, Công 0.594,"
                    + " Sang 0.589, Hậu 0.578, Quý 0.567, An 0.565, Phước 0.562, Quốc 0.547, Nhân 0.53, Khoa 0.503, Trí 0.497,"
                    + " Kiên 0.487, Lộc 0.478, Thuận 0.476, Chiến 0.475, Trọng 0.452, Tín 0.383, Phát 0.373, Thông 0.368");

    private static final Shares FIRST_OF_WOMEN = Shares.of(
            "Thị 55, Ngọc 9, Thanh 5, Minh 4, Phương 4, Kim 4, Thu 4, Thùy 3, Hoàng 3, Như 3, Mỹ 2, Bảo 2, Khánh 2");
    private static final Shares FIRST_OF_MEN = Shares.of(
            "Văn 35, Minh 8, Hoàng 7, Đức 6, Quốc 5, Thanh 5, Hữu 5, Ngọc 4, Anh 4, Gia 4, Xuân 4, Đình 4, Công 3, Quang 3, Tuấn 3");
    private static final Shares SECOND = Shares.of(
            "Thanh 10, Ngọc 10, Thu 8, Minh 8, Kim 6, Hồng 6, Bích 5, Phương 5, Quỳnh 5, Mai 4, Hoàng 4, Bảo 4, Xuân 3, Gia 3,"
                    + " Anh 3, Tuyết 2, Hải 2, Nhật 2");

    private final Random random;

    Holders(long seed) {
        random = new Random(seed);
    }

    /** The next person's whole name. */
    String next() {
        var woman = random.nextBoolean();
        var name = new StringBuilder(SURNAMES.draw(random))
                .append(' ')
                .append((woman ? FIRST_OF_WOMEN : FIRST_OF_MEN).draw(random));
        if (random.nextInt(100) < (woman ? 65 : 27)) {
            name.append(' ').append(SECOND.draw(random));
        }
        return name.append(' ').append((woman ? WOMEN : MEN).draw(random)).toString();
    }
}
