using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// Letters with accents as one character and as several (NFC and NFD) for Latin, Greek, Cyrillic, Korean and Japanese letters. The program runs
/// without the tables of the system, so that it compares the same everywhere; <see cref="string.Normalize()"/> does nothing then.
/// </summary>
internal static class LetterAccents
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstInitial = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFinal = 0x11A7;
    private const int Vowels = 21;
    private const int Finals = 28;

    // Each accent with the small letters that it stands on, each followed by both in one.
    private static readonly ImmutableArray<(char Accent, string Letters)> Table =
    [
        ('\u0300', "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳ"),
        ('\u0301', "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿϊΐαάεέηήιίϋΰοόυύωώгѓкќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃâấăắêếôốơớưứ"),
        ('\u0302', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ"),
        ('\u0303', "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ"),
        ('\u0304', "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝ"),
        ('\u0306', "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặ"),
        ('\u0307', "cċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏſẛ"),
        ('\u0308', "aäeëiïoöuüyÿιϊυϋеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ"),
        ('\u0309', "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ"),
        ('\u030A', "aåuůwẘyẙ"),
        ('\u030B', "oőuűуӳ"),
        ('\u030C', "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩʒǯjǰhȟ"),
        ('\u030F', "aȁeȅiȉoȍrȑuȕѵѷ"),
        ('\u0311', "aȃeȇiȋoȏrȓuȗ"),
        ('\u031B', "oơuư"),
        ('\u0323', "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ"),
        ('\u0324', "uṳ"),
        ('\u0325', "aḁ"),
        ('\u0326', "sștț"),
        ('\u0327', "cçgģkķlļnņrŗsştţeȩdḑhḩ"),
        ('\u0328', "aąeęiįuųoǫ"),
        ('\u032D', "dḓeḙlḽnṋtṱuṷ"),
        ('\u032E', "hḫ"),
        ('\u0330', "eḛiḭuṵ"),
        ('\u0331', "bḇdḏkḵlḻnṉrṟtṯzẕhẖ"),
        ('\u3099', "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ"),
        ('\u309A', "はぱひぴふぷへぺほぽハパヒピフプヘペホポ"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Composed =
        Table.SelectMany(row => row.Letters.Chunk(2).Select(pair => KeyValuePair.Create((pair[0], row.Accent), pair[1]))).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Bare =
        Table.SelectMany(row => row.Letters.Chunk(2)).DistinctBy(pair => pair[1]).ToFrozenDictionary(pair => pair[1], pair => pair[0]);

    /// <summary>A text with each letter and its accents in one character, where there is such a character.</summary>
    /// <param name="text">Any text whatever.</param>
    public static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length > 0 && Compose(result[^1], c) is not '\0' and var both)
            {
                result[^1] = both;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.Length == text.Length ? text : result.ToString();
    }

    /// <summary>A word with the accents of its Latin letters left out, in ASCII; null when it has other letters.</summary>
    /// <param name="word">Small letters.</param>
    public static string? WithoutAccents(string word)
    {
        var plain = new StringBuilder(word.Length + 1);
        foreach (var c in word)
        {
            var letter = c;
            while (Bare.TryGetValue(letter, out var bare))
            {
                letter = bare;
            }

            if (char.IsAscii(letter))
            {
                plain.Append(letter);
            }
            else if (letter is 'æ' or 'œ')
            {
                plain.Append(letter == 'æ' ? "ae" : "oe");
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                return null;
            }
        }

        return plain.ToString();
    }

    private static char Compose(char letter, char accent)
    {
        // A letter of Korean is composed by rule (The Unicode Standard, 3.12).
        if (letter is >= (char)FirstInitial and < (char)(FirstInitial + 19) && accent is >= (char)FirstVowel and < (char)(FirstVowel + Vowels))
        {
            return (char)(FirstSyllable + ((((letter - FirstInitial) * Vowels) + accent - FirstVowel) * Finals));
        }

        if (letter is >= (char)FirstSyllable and < (char)0xD7A4 && (letter - FirstSyllable) % Finals == 0 && accent is > (char)BeforeFinal and < (char)(BeforeFinal + Finals))
        {
            return (char)(letter + accent - BeforeFinal);
        }

        if (accent < '\u0300')
        {
            return '\0';
        }

        var small = char.ToLowerInvariant(letter);
        return !Composed.TryGetValue((small, accent), out var both) ? '\0' : small == letter ? both : char.ToUpperInvariant(both);
    }
}
