package org.keepsake.codec;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of known charsets, cut to lengths from 5 to 5,000 characters. */
final class CharsetTexts {
    private static final int[] LENGTHS = {5, 10, 20, 50, 200, 1000, 5000};

    /**
     * @param charset what {@code bytes} are in
     * @param user somebody who writes in that language
     */
    record Sample(Charset charset, Locale user, String text) {

        byte[] bytes() {
            return text.getBytes(charset);
        }

        int length() {
            return text.length();
        }

        @Override
        public String toString() {
            return charset
                    + ", "
                    + text.length()
                    + ": "
                    + text.substring(0, Math.min(40, length()));
        }
    }

    private static final Map<String, String> SENTENCES =
            Map.ofEntries(
                    Map.entry(
                            "en",
                            "I don’t know why it isn’t there. “Let’s wait,” she said – but the café was closed. "
                                    + "It’s five o’clock already, and the train won’t leave before six. "
                                    + "The users’ guide says “press any key”, so that’s what everybody tried. "),
                    Map.entry(
                            "de",
                            "Größere Änderungen müssen wir noch prüfen. Der Schlüssel hängt über der Tür. "
                                    + "Für Öl und Gemüse bezahlt man auf dem Markt weniger als früher. "
                                    + "Übermorgen fährt der Zug schon um fünf, also müssen wir früh aufstehen. "
                                    + "Das Straßenfest beginnt am späten Nachmittag und endet um Mitternacht. "),
                    Map.entry(
                            "fr",
                            "Où étiez-vous hier après le dîner ? Le garçon a préféré rester à la maison. "
                                    + "Les élèves ont reçu leurs résultats à la fin de l’été. "
                                    + "Ça ne coûte presque rien, même en hiver, si l’on achète près du marché. "
                                    + "Voilà la clé que tu cherchais, elle était tombée derrière l’armoire. "),
                    Map.entry(
                            "es",
                            "¿Qué harás mañana por la mañana? El niño comió una manzana y después salió al jardín. "
                                    + "Mi corazón late más rápido cuando escucho esa canción. "
                                    + "El próximo año viajaré con mi compañía a la región del río. "
                                    + "Todavía no sé qué día llegará el avión de mis tíos. "),
                    Map.entry(
                            "pt",
                            "Não sei se amanhã haverá pão fresco. A informação está na última página do relatório. "
                                    + "Você já leu as instruções até ao fim? As crianças estão brincando lá fora. "
                                    + "O avô contou histórias da sua infância à beira do rio. "
                                    + "É preciso atenção, porque a ligação nem sempre é rápida. "),
                    Map.entry(
                            "sv",
                            "Är du hungrig? Jag går till affären och köper bröd, smör och ägg. "
                                    + "På sommaren åker vi båt till den lilla ön där farmor bodde. "
                                    + "Många människor väntar på tåget, men det är försenat igen. "
                                    + "Vädret blir bättre i övermorgon, säger de på radion. "),
                    Map.entry(
                            "cs",
                            "Příští týden přijede můj bratr z Brna. Žluté květiny kvetly u cesty celé léto. "
                                    + "Děti si hrály na dvoře, zatímco babička pekla koláče. "
                                    + "Kdyby nepršelo, šli bychom pěšky přes náměstí až k řece. "
                                    + "Všichni věděli, že účet zaplatí někdo jiný. "),
                    Map.entry(
                            "sk",
                            "Ľudia čakali na zastávke, kým príde ďalší autobus. Večer sme si čítali pri peci. "
                                    + "Môj starý otec mal veľkú záhradu plnú jabloní a sliviek. "
                                    + "Počas dažďa sa deti hrali doma a mama im varila čaj. "
                                    + "Keď sa zotmelo, rozsvietili sme lampu a zatvorili okná. "),
                    Map.entry(
                            "pl",
                            "Część książek leży jeszcze na półce. Wczoraj wieczorem poszliśmy nad rzekę. "
                                    + "Mój dziadek opowiadał, że kiedyś zimy były dłuższe i śnieżne. "
                                    + "Jeśli będziesz później, zadzwoń, żebyśmy się nie martwili. "
                                    + "Źle się czuję, więc zostanę w domu i położę się wcześniej. "),
                    Map.entry(
                            "hu",
                            "Öt évvel ezelőtt költöztünk ebbe a városba. Az őszi erdő gyönyörű színekben pompázik. "
                                    + "A gyerekek a kertben játszottak, amíg az eső el nem kezdődött. "
                                    + "Holnap reggel korán kelünk, mert hosszú út áll előttünk. "
                                    + "Kérem, küldje el a levelet a következő címre. "),
                    Map.entry(
                            "ru",
                            "Вчера вечером мы долго говорили о новой книге. Зимой здесь рано темнеет. "
                                    + "Мой брат работает на заводе и каждое утро ездит туда на поезде. "
                                    + "Если завтра будет хорошая погода, пойдём гулять в парк у реки. "
                                    + "Бабушка испекла пирог с яблоками и позвала всех соседей. "),
                    Map.entry(
                            "uk",
                            "Сьогодні вранці йшов дощ, а тепер світить сонце. Моя сестра вчиться в університеті. "
                                    + "Ми їздили до бабусі в село й допомагали їй у саду. "
                                    + "Якщо є питання, запишіть їх і надішліть листом. "
                                    + "Її подруга живе біля річки, де дуже гарно влітку. "),
                    Map.entry(
                            "bg",
                            "Вчера следобед отидохме на пазара и купихме плодове. Утре ще бъде по-топло. "
                                    + "Детето чете книга до прозореца, а котката спи на стола. "
                                    + "Трябва да тръгнем рано, защото пътят е дълъг. "
                                    + "Баба ми живее в малко село близо до морето. "),
                    Map.entry(
                            "el",
                            "Χθες το βράδυ πήγαμε μια βόλτα κοντά στη θάλασσα. Ο καιρός ήταν πολύ καλός. "
                                    + "Τα παιδιά παίζουν στον κήπο και η γιαγιά ετοιμάζει το φαγητό. "
                                    + "Αύριο το πρωί θα ταξιδέψουμε με το πλοίο για το νησί. "
                                    + "Πού έβαλες τα κλειδιά; Δεν τα βρίσκω πουθενά. "),
                    Map.entry(
                            "tr",
                            "Yarın sabah erkenden yola çıkacağız. Çocuklar bahçede oynuyor, annem yemek pişiriyor. "
                                    + "Geçen yıl taşındığımız ev şehrin dışında, küçük bir köydeydi. "
                                    + "Güneş battıktan sonra hava soğudu ve rüzgâr çıktı. "
                                    + "İşten döndüğümde kapının önünde bir kutu buldum. "),
                    Map.entry(
                            "lt",
                            "Rytoj važiuosime prie jūros, jeigu bus gražus oras. Močiutė iškepė obuolių pyragą. "
                                    + "Vaikai žaidžia kieme, o tėtis taiso dviratį. "
                                    + "Šiąnakt snigo, todėl keliai yra slidūs ir reikia važiuoti lėčiau. "
                                    + "Ką veiksi šį vakarą, kai grįši iš darbo? "),
                    Map.entry(
                            "he",
                            "אתמול בערב הלכנו לטייל ליד הים. הילדים משחקים בגן וסבתא מכינה ארוחה. "
                                    + "מחר בבוקר ניסע ברכבת אל העיר הגדולה. "
                                    + "איפה שמת את המפתחות? אני לא מוצא אותם בשום מקום. "),
                    Map.entry(
                            "ar",
                            "ذهبنا أمس إلى السوق واشترينا الخبز والفواكه. يلعب الأطفال في الحديقة كل يوم. "
                                    + "سوف نسافر غدا صباحا بالقطار إلى المدينة الكبيرة. "
                                    + "أين وضعت المفاتيح؟ لا أجدها في أي مكان. "),
                    Map.entry(
                            "th",
                            "เมื่อวานนี้เราไปเดินเล่นริมทะเล อากาศดีมาก เด็กๆ เล่นกันอยู่ในสวน "
                                    + "พรุ่งนี้เช้าเราจะนั่งรถไฟไปเที่ยวในเมือง คุณวางกุญแจไว้ที่ไหน "),
                    Map.entry(
                            "ja",
                            "昨日の夜、友達と一緒に映画を見ました。とても面白かったです。"
                                    + "明日の朝は早く起きて、電車で海へ行くつもりです。"
                                    + "子供たちは庭で遊んでいて、母は台所で料理をしています。"
                                    + "このファイルを保存してから、もう一度プログラムを開いてください。\n"),
                    Map.entry(
                            "zh-CN",
                            "昨天晚上我们一起去看了电影,觉得很有意思。明天早上要坐火车去海边。"
                                    + "孩子们在院子里玩,妈妈在厨房做饭。"
                                    + "请先保存这个文件,然后重新打开程序。"
                                    + "如果天气不好,我们就留在家里看书喝茶。\n"),
                    Map.entry(
                            "zh-TW",
                            "昨天晚上我們一起去看了電影,覺得很有意思。明天早上要坐火車去海邊。"
                                    + "孩子們在院子裡玩,媽媽在廚房做飯。"
                                    + "請先儲存這個檔案,然後重新開啟程式。"
                                    + "如果天氣不好,我們就留在家裡看書喝茶。\n"),
                    Map.entry(
                            "ko",
                            "어제 저녁에 친구와 함께 영화를 보았습니다. 정말 재미있었어요. "
                                    + "내일 아침에는 일찍 일어나서 기차를 타고 바다로 갈 예정입니다. "
                                    + "아이들은 마당에서 놀고 어머니는 부엌에서 요리를 하십니다. "
                                    + "파일을 저장한 다음 프로그램을 다시 열어 주세요.\n"));

    /** Each charset with the languages that are written in it. */
    private static final Map<String, List<String>> CHARSETS =
            Map.ofEntries(
                    Map.entry("UTF-8", List.of("de", "ru", "ja", "zh-CN", "th")),
                    Map.entry("UTF-16LE", List.of("de", "sk", "ru", "el", "ja", "zh-CN", "ko")),
                    Map.entry("UTF-16BE", List.of("de", "sk", "ru", "el", "ja", "zh-CN", "ko")),
                    Map.entry("UTF-32LE", List.of("de", "ru", "zh-CN")),
                    Map.entry("UTF-32BE", List.of("de", "ru", "zh-CN")),
                    Map.entry("windows-1250", List.of("cs", "sk", "pl", "hu")),
                    Map.entry("windows-1251", List.of("ru", "uk", "bg")),
                    Map.entry("windows-1252", List.of("en", "de", "fr", "es", "pt", "sv")),
                    Map.entry("windows-1253", List.of("el")),
                    Map.entry("windows-1254", List.of("tr")),
                    Map.entry("windows-1255", List.of("he")),
                    Map.entry("windows-1256", List.of("ar")),
                    Map.entry("windows-1257", List.of("lt")),
                    Map.entry("ISO-8859-1", List.of("de", "es", "pt", "sv")),
                    Map.entry("ISO-8859-2", List.of("cs", "sk", "pl", "hu")),
                    Map.entry("ISO-8859-5", List.of("ru", "bg")),
                    Map.entry("ISO-8859-7", List.of("el")),
                    Map.entry("ISO-8859-8", List.of("he")),
                    Map.entry("ISO-8859-9", List.of("tr")),
                    Map.entry("ISO-8859-13", List.of("lt")),
                    Map.entry("ISO-8859-15", List.of("de", "es", "sv")),
                    Map.entry("KOI8-R", List.of("ru", "bg")),
                    Map.entry("KOI8-U", List.of("uk")),
                    Map.entry("IBM866", List.of("ru")),
                    Map.entry("x-windows-874", List.of("th")),
                    Map.entry("Shift_JIS", List.of("ja")),
                    Map.entry("EUC-JP", List.of("ja")),
                    Map.entry("EUC-KR", List.of("ko")),
                    Map.entry("GBK", List.of("zh-CN")),
                    Map.entry("GB18030", List.of("zh-CN", "zh-TW")),
                    Map.entry("Big5", List.of("zh-TW")));

    private CharsetTexts() {}

    /** Every charset with its languages, at each length and from two places of the text. */
    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        new TreeMap<>(CHARSETS)
                .forEach((charset, languages) ->
                        languages.stream()
                                .flatMap(language -> samples(charset, language))
                                .forEach(samples::add));
        return samples;
    }

    /** Names of countries in the languages of each charset, one name a text. */
    static List<Sample> names() {
        List<Sample> samples = new ArrayList<>();
        new TreeMap<>(CHARSETS)
                .forEach((name, languages) -> {
                    Charset charset = Charset.forName(name);
                    if (!name.startsWith("UTF")) {
                        languages.stream()
                                .map(Locale::forLanguageTag)
                                .flatMap(user -> names(charset, user))
                                .forEach(samples::add);
                    }
                });
        return samples;
    }

    private static Stream<Sample> names(Charset charset, Locale user) {
        return Stream.of(Locale.getISOCountries())
                .map(country -> Locale.of("", country).getDisplayCountry(user))
                .filter(name -> name.chars().anyMatch(c -> c >= 0x80))
                .filter(charset.newEncoder()::canEncode)
                .limit(50)
                .map(name -> new Sample(charset, user, name));
    }

    private static Stream<Sample> samples(String name, String language) {
        Charset charset = Charset.forName(name);
        String sentences = Objects.requireNonNull(SENTENCES.get(language));
        String twice = sentences + sentences.replace(". ", ".\r\n");
        String endless = twice.repeat(2 + 6000 / twice.length());
        return IntStream.of(LENGTHS)
                .boxed()
                .flatMap(length ->
                        IntStream.of(0, sentences.length() / 2, sentences.length() / 4 * 3)
                                .mapToObj(start -> cut(endless, start, length, charset)))
                .distinct()
                .filter(text -> !text.chars().allMatch(c -> c < 0x80))
                .map(text -> new Sample(charset, Locale.forLanguageTag(language), text));
    }

    /** Begins at a word, and goes on until there is a character beyond ASCII in the text. */
    private static String cut(String text, int near, int length, Charset charset) {
        int start = near;
        if (text.indexOf(' ') >= 0 && near > 0) {
            start = text.indexOf(' ', near) + 1;
        }
        while (text.substring(start, start + length).chars().allMatch(c -> c < 0x80)) {
            start = text.indexOf(' ', start) + 1;
        }
        return text.substring(start, start + length)
                .codePoints()
                .filter(c -> charset.newEncoder().canEncode(Character.toString(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
