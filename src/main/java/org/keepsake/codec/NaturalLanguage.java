package org.keepsake.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters beyond ASCII that a language is written with, the most frequent first. Frequencies
 * follow from rank: those of letters in an alphabet fall about geometrically, those of ideographs
 * and syllables more slowly.
 */
final class NaturalLanguage {

    /** The ratio between ranks in Latin script, where letters beyond ASCII are few. */
    private static final double FEW = 0.75;

    /** The same where the first ones are far more frequent than the others. */
    private static final double STEEP = 0.6;

    private static final double ALPHABET = 0.9;

    /** The share of a text made up of the characters listed for an East Asian language. */
    private static final double LISTED = 0.5;

    static final NaturalLanguage ENGLISH = latin("’“”–‘—é£…", "", FEW);
    static final NaturalLanguage GERMAN = latin("üäößé", "", STEEP);
    static final NaturalLanguage FRENCH = latin("éàèêçùâîôûœïëæÿ", "kw", STEEP);
    static final NaturalLanguage SPANISH = latin("óíáéñúü", "kw", FEW);
    static final NaturalLanguage CATALAN = latin("àóéèíçòúïü", "kwy", FEW);
    static final NaturalLanguage PORTUGUESE = latin("ãçéáíóõêâúàôü", "kwy", FEW);
    static final NaturalLanguage ITALIAN = latin("àèùòìéó", "jkwxy", STEEP);
    static final NaturalLanguage NORDIC = latin("äåöøæéüàê", "qwz", FEW);
    static final NaturalLanguage DUTCH = latin("ëéïüöèêç", "q", FEW);
    static final NaturalLanguage ICELANDIC = latin("áðíéöúóþýæ", "cqwz", FEW);
    static final NaturalLanguage CZECH = latin("íáěéřčýšžůúťďňó", "qwx", 0.85);
    static final NaturalLanguage SLOVAK = latin("áíčéžšýľúťôňďäóĺŕ", "qwx", 0.85);
    static final NaturalLanguage POLISH = latin("ąęłóżśćńź", "qvx", FEW);
    static final NaturalLanguage HUNGARIAN = latin("éáöóőíüúű", "qwx", FEW);
    static final NaturalLanguage ROMANIAN = latin("ăîâşţșț", "kqwy", FEW);
    static final NaturalLanguage CROATIAN = latin("čšžćđ", "qwxy", FEW);
    static final NaturalLanguage TURKISH = latin("ıüşöğçİâîû", "qwx", FEW);
    static final NaturalLanguage LITHUANIAN = latin("ėųšįžąčūę", "qwx", 0.8);
    static final NaturalLanguage LATVIAN = latin("āīēšņūļžčģķ", "qwxy", 0.8);
    static final NaturalLanguage ESTONIAN = latin("äõüöšž", "cqwxyz", FEW);
    static final NaturalLanguage RUSSIAN = alphabet("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ", ALPHABET);
    static final NaturalLanguage UKRAINIAN =
            alphabet("оаинвтеіркслудмпязьгчбйхцїюжєшщфґ", ALPHABET);
    static final NaturalLanguage BULGARIAN = alphabet("аиоентрсвлкдпмзгъубчщцяжйхшюфь", ALPHABET);
    static final NaturalLanguage SERBIAN = alphabet("аиоенстрјвкудпмлзгбчшцћљњжђхфџ", ALPHABET);
    static final NaturalLanguage GREEK = alphabet("αοιτεσνηυρπκμλςωάίγόδήέθύχώφβξζψϊϋΐΰ", ALPHABET);
    static final NaturalLanguage HEBREW = alphabet("יוהלארמבתשנדםכעקפחצטגןזסךףץ", ALPHABET);
    static final NaturalLanguage ARABIC =
            alphabet("المينرتوبعدسفهكقأحجةشصخذطىزإثضغئءظؤآ", ALPHABET);
    static final NaturalLanguage THAI =
            alphabet("านรอกเงมยลวดทสตะปบคหแจพชขใไโผซถฐธศณภฟฉญษุีิั่้ืำ็์ู", 0.94);

    static final NaturalLanguage SIMPLIFIED_CHINESE =
            listed(
                    "的一是不了人在有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小"
                            + "么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
                            + "知样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最"
                            + "间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万"
                            + "市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做");
    static final NaturalLanguage TRADITIONAL_CHINESE =
            listed(
                    "的一是不了人在有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小"
                            + "麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長"
                            + "知樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最"
                            + "間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬"
                            + "市眼體別處總才場師書比住員九笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做");
    static final NaturalLanguage JAPANESE =
            listed(
                    "のにはをたがでてとしれさるいもあこなすからまりよそきっくんどけえだみうつわめせちばじおろやひぶべげねほ"
                            + "ンスルトアイーリラクドレジタコロシマメテオサバデムプニカッュブフチ日一人年大本中会国出上分時行生");
    static final NaturalLanguage KOREAN =
            listed(
                    "이다는의을에가고한지하기로사은도를리인어자나시서대아라니일해과그들정있수전보적부제만것스게오면주안"
                            + "장었상동원여공기성구조위요습말때문내우년화모없신유러세국실용거와지비음마미연선교간무개당심방알저");

    private final Map<Integer, Double> frequencies;

    private final String rare;

    private NaturalLanguage(Map<Integer, Double> frequencies, String rare) {
        this.frequencies = frequencies;
        this.rare = rare;
    }

    private static NaturalLanguage latin(String letters, String rare, double ratio) {
        return new NaturalLanguage(frequencies(letters, ratio), rare);
    }

    private static NaturalLanguage alphabet(String letters, double ratio) {
        return new NaturalLanguage(frequencies(letters, ratio), "");
    }

    private static Map<Integer, Double> frequencies(String letters, double ratio) {
        Map<Integer, Double> frequencies = new HashMap<>();
        double next = (1 - ratio) / (1 - Math.pow(ratio, letters.length()));
        for (int letter : letters.codePoints().toArray()) {
            frequencies.putIfAbsent(letter, next);
            next *= ratio;
        }
        return frequencies;
    }

    /** The character of rank n is assumed to occur in proportion to 1 / (n + 20). */
    private static NaturalLanguage listed(String characters) {
        int[] distinct = characters.codePoints().distinct().toArray();
        double sum = 0;
        for (int rank = 0; rank < distinct.length; rank++) {
            sum += 1.0 / (rank + 20);
        }
        Map<Integer, Double> frequencies = new HashMap<>();
        for (int rank = 0; rank < distinct.length; rank++) {
            frequencies.put(distinct[rank], LISTED / (rank + 20) / sum);
        }
        return new NaturalLanguage(frequencies, "");
    }

    /** Languages of Western Europe and the Americas. */
    static List<NaturalLanguage> western() {
        return List.of(
                ENGLISH,
                GERMAN,
                FRENCH,
                SPANISH,
                PORTUGUESE,
                ITALIAN,
                NORDIC,
                DUTCH,
                CATALAN,
                ICELANDIC);
    }

    /** Languages of Central Europe. */
    static List<NaturalLanguage> central() {
        return List.of(CZECH, SLOVAK, POLISH, HUNGARIAN, ROMANIAN, CROATIAN, GERMAN);
    }

    /** Languages around the Baltic Sea. */
    static List<NaturalLanguage> baltic() {
        return List.of(LITHUANIAN, LATVIAN, ESTONIAN);
    }

    /** Languages in Cyrillic letters. */
    static List<NaturalLanguage> cyrillic() {
        return List.of(RUSSIAN, UKRAINIAN, BULGARIAN, SERBIAN);
    }

    /** Whether a lower-case ASCII letter hardly occurs except in foreign words. */
    boolean isRare(char letter) {
        return rare.indexOf(letter) >= 0;
    }

    /** The frequency of a lower-case character among those beyond ASCII; 0 for never. */
    double frequency(int character) {
        return frequencies.getOrDefault(character, 0.0);
    }
}
