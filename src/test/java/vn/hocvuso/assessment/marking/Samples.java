package vn.hocvuso.assessment.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Bodies of every kind, and responses to them, drawn at random. */
public final class Samples {

    private static final List<String> WORDS = List.of(
            "mật khẩu",
            "Đà Nẵng",
            "thủy triều",
            "hòa bình",
            "e-mail",
            "OTP",
            "“ngoặc”",
            "a < b & c",
            "100 %",
            "điện thoại");

    private Samples() {}

    /** One body of each kind. */
    public static List<Body> bodies(Random random) {
        return Arrays.stream(Body.class.getPermittedSubclasses())
                .map(kind -> body(kind.getSimpleName(), random))
                .toList();
    }

    private static Body body(String kind, Random random) {
        return switch (kind) {
            case "Choosing" -> choosing(random);
            case "ShortText" -> new ShortText(texts("được", 1 + random.nextInt(5), random), random.nextBoolean());
            case "Matching" -> matching(random);
            case "Ordering" ->
                new Ordering(Credit.values()[random.nextInt(2)], texts("bước", 2 + random.nextInt(11), random));
            case "Gaps" -> gaps(random);
            case "Hotspot" -> hotspot(random);
            case "Simulation" -> simulation(1 + random.nextInt(100), 1 + random.nextInt(100));
            case "NumberAnswer" -> number(random);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Texts of which no two are the same, and which are found nowhere else. */
    static List<String> texts(String mark, int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())) + " " + mark + " " + (char) ('a' + i))
                .toList();
    }

    /** Some of the places below the size, in any order. */
    static List<Integer> some(int size, Random random) {
        var places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(places, random);
        return places.subList(0, random.nextInt(size + 1));
    }

    private static Choosing choosing(Random random) {
        var way = Choosing.Way.values()[random.nextInt(3)];
        var size = way == Choosing.Way.TRUE_FALSE ? 2 : 3 + random.nextInt(6);
        var right = way == Choosing.Way.MULTIPLE ? 2 + random.nextInt(size - 2) : 1;
        var texts = texts("chọn", size, random);
        var choices = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> new Choosing.Choice(texts.get(i), i < right))
                .toList());
        Collections.shuffle(choices, random);
        return new Choosing(
                way, way == Choosing.Way.MULTIPLE ? Credit.values()[random.nextInt(2)] : Credit.WHOLE, choices);
    }

    private static Matching matching(Random random) {
        var size = 2 + random.nextInt(11);
        var lefts = texts("trái", size, random);
        var rights = texts("phải", size, random);
        return new Matching(
                IntStream.range(0, size)
                        .mapToObj(i -> new Matching.Pair(lefts.get(i), rights.get(i)))
                        .toList(),
                texts("nhiễu", random.nextInt(7), random));
    }

    private static Gaps gaps(Random random) {
        var size = 1 + random.nextInt(20);
        var bank = texts("từ", 2 + random.nextInt(19), random);
        List<Gaps.Gap> gaps = IntStream.range(0, size)
                .<Gaps.Gap>mapToObj(i -> random.nextBoolean()
                        ? new Gaps.Typed(texts("gõ", 1 + random.nextInt(3), random))
                        : new Gaps.Chosen(List.of(random.nextInt(bank.size()))))
                .toList();
        var text = new StringBuilder("Đoạn văn");
        IntStream.rangeClosed(1, size)
                .forEach(i -> text.append(" có [[").append(i).append("]] và"));
        return new Gaps(
                text.toString(),
                gaps,
                gaps.stream().anyMatch(Gaps.Chosen.class::isInstance) ? bank : List.of(),
                random.nextBoolean());
    }

    private static Hotspot hotspot(Random random) {
        var size = 2 + random.nextInt(11);
        var several = random.nextBoolean();
        var right = several ? 1 + random.nextInt(size - 1) : 1;
        var texts = texts("vùng", size, random);
        var areas = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> new Hotspot.Area(
                        random.nextBoolean()
                                ? new Hotspot.Rectangle(random.nextInt(50), random.nextInt(50), 10, 20)
                                : new Hotspot.Circle(random.nextInt(101), random.nextInt(101), 8),
                        texts.get(i),
                        i < right))
                .toList());
        Collections.shuffle(areas, random);
        return new Hotspot(
                "tin-nhan.png",
                "Một màn hình tin nhắn",
                20 + random.nextInt(400),
                several,
                several && random.nextBoolean() ? Credit.PARTIAL : Credit.WHOLE,
                areas);
    }

    /** A message that wants a code: right is to ring the bank on its own number, never to give the code, and to close. */
    static Simulation simulation(int codeWeight, int closeWeight) {
        return (Simulation) Body.read(
                """
                        {"format":1,"is":"Simulation","screens":[
                        {"id":"sms","device":"MESSAGES","title":"Tin nhắn","hint":"Ai gửi?","elements":[
                          {"id":"m1","what":"BUBBLE","text":"Tài khoản bị khóa, bấm vào đây"},
                          {"id":"link","what":"LINK","text":"nganhang-vn.top"},
                          {"id":"who","what":"CHOICES","text":"Ai gửi?","options":["Ngân hàng","Kẻ lừa đảo"]}],
                         "moves":[{"deed":"TAP","element":"link","to":"otp"},{"deed":"CLOSE","to":"call"}]},
                        {"id":"otp","device":"FORM","title":"Nhập mã","elements":[
                          {"id":"code","what":"FIELD","text":"Mã OTP"},{"id":"send","what":"BUTTON","text":"Gửi"}],
                         "moves":[{"deed":"TAP","element":"send","to":"end"},{"deed":"CLOSE","to":"sms"}]},
                        {"id":"call","device":"PHONE","title":"Gọi điện","elements":[
                          {"id":"number","what":"FIELD","text":"Số gọi"},{"id":"dial","what":"BUTTON","text":"Gọi"}],
                         "moves":[{"deed":"TAP","element":"dial","to":"call"},{"deed":"CLOSE","to":"end"}]}],
                        "rules":[
                        {"must":"NEVER_TYPED","screen":"otp","element":"code","weight":CODE,"words":"Không đưa mã OTP."},
                        {"must":"CHOSEN","screen":"sms","element":"who","values":["Kẻ lừa đảo"],"weight":10,"words":"Nhận ra."},
                        {"must":"TYPED","screen":"call","element":"number","values":["1900 1234","19001234"],"weight":10,"words":"Số thật."},
                        {"must":"TAPPED","screen":"call","element":"dial","weight":10,"words":"Gọi."},
                        {"must":"REFUSED","weight":CLOSE_WEIGHT,"words":"Kết thúc bằng từ chối."}]}"""
                        .replace("CODE", "" + codeWeight)
                        .replace("CLOSE_WEIGHT", "" + closeWeight));
    }

    private static NumberAnswer number(Random random) {
        var whole = random.nextBoolean();
        return new NumberAnswer(
                BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000L, whole ? 0 : random.nextInt(5)),
                new NumberAnswer.Tolerance(
                        NumberAnswer.Tolerance.Measure.values()[random.nextInt(2)],
                        BigDecimal.valueOf(random.nextInt(500), 1 + random.nextInt(2))),
                whole,
                random.nextBoolean()
                        ? Optional.of(new NumberAnswer.Unit(List.of("đồng", "VND", "₫"), random.nextBoolean()))
                        : Optional.empty());
    }

    /** A response that the item offers; empty at times. */
    static Response response(Body body, Random random) {
        if (body instanceof Choosing choosing) {
            var some = some(choosing.choices().size(), random);
            return new Response.Choices(
                    choosing.way() == Choosing.Way.MULTIPLE || some.isEmpty() ? some : some.subList(0, 1));
        } else if (body instanceof Hotspot hotspot) {
            var some = some(hotspot.areas().size(), random);
            return new Response.Areas(hotspot.several() || some.isEmpty() ? some : some.subList(0, 1));
        } else if (body instanceof Matching matching) {
            return new Response.Pairs(some(matching.pairs().size(), random).stream()
                    .map(left ->
                            new Response.Pair(left, random.nextBoolean() ? left : random.nextInt(matching.shuffled())))
                    .toList());
        } else if (body instanceof Ordering ordering) {
            var places = new ArrayList<>(
                    IntStream.range(0, ordering.items().size()).boxed().toList());
            Collections.rotate(places, random.nextInt(places.size()));
            return new Response.Order(random.nextInt(5) == 0 ? List.of() : places);
        } else if (body instanceof Gaps gaps) {
            var typed = new ArrayList<Response.Typed>();
            var chosen = new ArrayList<Response.Chosen>();
            for (var gap : some(gaps.gaps().size(), random)) {
                if (gaps.gaps().get(gap) instanceof Gaps.Typed one) {
                    typed.add(new Response.Typed(
                            gap, random.nextBoolean() ? one.accepted().get(0) : WORDS.get(random.nextInt(9))));
                } else {
                    chosen.add(
                            new Response.Chosen(gap, random.nextInt(gaps.bank().size())));
                }
            }
            return new Response.Filled(typed, chosen);
        } else if (body instanceof Simulation simulation) {
            var actions = new ArrayList<Response.Action>();
            var stage = simulation.after(actions);
            for (var i = random.nextInt(20); i > 0 && stage.screen().isPresent(); i--) {
                var offers = stage.screen().get().offers();
                var offer = offers.get(random.nextInt(offers.size()));
                actions.add(new Response.Action(
                        offer.deed(),
                        offer.element(),
                        switch (offer.deed()) {
                            case TYPE -> random.nextBoolean() ? "19001234" : "1";
                            case CHOOSE -> "" + random.nextInt(2);
                            default -> "";
                        }));
                stage = simulation.after(actions);
            }
            return new Response.Actions(actions);
        } else if (body instanceof ShortText text) {
            return new Response.Text(
                    switch (random.nextInt(3)) {
                        case 0 -> "";
                        case 1 ->
                            text.accepted().get(random.nextInt(text.accepted().size()));
                        default -> WORDS.get(random.nextInt(WORDS.size()));
                    });
        } else if (body instanceof NumberAnswer) {
            return new Response.Number(
                    random.nextInt(4) == 0 ? " " : String.valueOf(random.nextInt(2_000_000) - 1_000_000));
        }
        throw new IllegalArgumentException(body.toString());
    }

    /** An empty response of the item's kind. */
    static Response empty(Body body) {
        if (body instanceof Choosing) {
            return new Response.Choices(List.of());
        } else if (body instanceof Simulation) {
            return new Response.Actions(List.of());
        } else if (body instanceof Hotspot) {
            return new Response.Areas(List.of());
        } else if (body instanceof Matching) {
            return new Response.Pairs(List.of());
        } else if (body instanceof Ordering) {
            return new Response.Order(List.of());
        } else if (body instanceof Gaps gaps) {
            return new Response.Filled(
                    gaps.gaps().get(0) instanceof Gaps.Typed ? List.of(new Response.Typed(0, "  ")) : List.of(),
                    List.of());
        } else if (body instanceof ShortText) {
            return new Response.Text(" \u00a0 ");
        } else if (body instanceof NumberAnswer) {
            return new Response.Number("");
        }
        throw new IllegalArgumentException(body.toString());
    }
}
