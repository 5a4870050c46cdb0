using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Glossary.Matching;

/// <summary>Which words of a text are the words of a term: plurals, owners, spellings, languages (FORMAT A7.3).</summary>
public sealed class TermWordsTests
{
    [Theory]
    [InlineData("one {|t-class:class|}, two {|t-class:classes|}, {|t-class:classes|}’ and {|t-class:class’s|} ends; classic, classed", "Class")]
    [InlineData("no news here", "New")]
    [InlineData("a new start", "News")]
    [InlineData("these two, one {|t-thesis:thesis|}, two {|t-thesis:theses|}", "Thesis")]
    [InlineData("on the basis of one {|t-base:base|} and two {|t-base:bases|}", "Base")]
    [InlineData("an economic plan; {|t-economics:economics|}", "Economics")]
    [InlineData("the good will; {|t-goods:goods|}", "Goods")]
    [InlineData("a mean person; by {|t-means:means|} of it", "Means")]
    [InlineData("in the 1920s and in {|t-1920:1920|}", "1920")]
    [InlineData("{|t-worker:women workers|} and {|t-worker:a woman worker’s|} day", "Woman worker {#t-worker also=\"a woman worker\"}")]
    [InlineData("{|t-party-cadre:party cadres|}", "Party cadre")]
    [InlineData("{|t-company:companies|}, {|t-company:company’s|}, {|t-company:companies|}’", "Company")]
    [InlineData("{|t-crisis:crises|} and {|t-crisis:crisis|}", "Crisis")]
    [InlineData("{|t-church:churches|}, {|t-hero:heroes|}, {|t-box:boxes|}", "Church / Hero / Box")]
    [InlineData("{|t-soviets:soviet|} and {|t-soviets:Soviets|}", "Soviets")]
    [InlineData("{|t-bureau:bureaux|} and {|t-bureau:bureaus|}", "Bureau")]
    [InlineData("a specimen and a regimen; the {|t-man:men|}", "Man")]
    [InlineData("{|t-engels:Engels|}, {|t-engels:Engels|}’, {|t-engels:Engels’s|}; Engel, Engelses", "Engels {.person}")]
    [InlineData("{|t-wales:Wales|} and whale, wale", "Wales {.place}")]
    [InlineData("{|t-the-times:The Times|} at the time; the time", "The Times {.work}")]
    [InlineData("{|t-bund:Bunds|}", "Bund {.org}")]
    public void Plurals_are_recognised_and_no_other_words(string markup, string entries) => TermTest.Verify(markup, Entries.Of(entries));

    [Theory]
    [InlineData("{|t-labour-movement:labor movement|} and {|t-labour-movement:labour movements|}", "Labour movement")]
    [InlineData("{|t-labor:labour|}", "Labor")]
    [InlineData("{|t-organisation:organizations|} and {|t-organisation:organisation|}", "Organisation")]
    [InlineData("they {|t-socialise:socialize|}, {|t-socialise:socialises|}; social", "Socialise")]
    [InlineData("{|t-nationalised-industry:nationalized industries|}", "Nationalised industry")]
    [InlineData("they {|t-analyse:analyze|} the analysis", "Analyse")]
    [InlineData("the {|t-analysis:analyses|} that they analyse", "Analysis")]
    [InlineData("the {|t-centre:center|}, the {|t-centre:centres|}", "Centre")]
    [InlineData("{|t-tsarism:czarism|} and {|t-tsarism:Tsarism|}", "Tsarism")]
    [InlineData("the {|t-leveller:Levelers|}", "Leveller")]
    [InlineData("{|t-programme:program|} and {|t-programme:programmes|}", "Programme")]
    [InlineData("{|t-defence:defense|}", "Defence")]
    [InlineData("the ancien {|t-regime:régime|} and {|t-regime:regime|}", "Regime")]
    [InlineData("{|t-emigre:emigres|} and {|t-emigre:émigré|}", "Émigré {#t-emigre}")]
    [InlineData("for ours in mourning they promise to exercise their genius", "Four / Hour / Morning / Or / Prize / Exorcise / Genus")]
    [InlineData("a {|t-prize:prize|} to prise open", "Prize")]
    [InlineData("the ofﬁcial {|t-office:ofﬁces|}", "Office")]
    public void Spellings_are_recognised_and_no_other_words(string markup, string entries) => TermTest.Verify(markup, Entries.Of(entries));

    [Theory]
    [InlineData("the word {|t-one-man-management:единоначалие|} and {|t-one-man-management:Единоначалие|}")]
    [InlineData("the word [{|t-one-man-management:единоначалие|}]{lang=ru}")]
    [InlineData("the word *{|t-one-man-management:edinonachalie|}*, [{|t-one-man-management:Edinonachalie|}]{lang=ru-Latn}")]
    [InlineData("the word [{|t-one-man-management:edinonachalie|}]{lang=ru}")]
    [InlineData("the words единоначалия и edinonachalii")]
    [InlineData("the word [edinonachalie]{lang=de}")]
    [InlineData("das [one-man management]{lang=de}, the [{|t-one-man-management:one-man management|}]{lang=en-GB}")]
    [InlineData("the [one-man]{lang=fr} management")]
    [InlineData("::: {lang=fr}\none-man management\n:::\n\n{|t-one-man-management:one-man management|}")]
    [InlineData("::: {lang=fr}\n[{|t-one-man-management:one-man management|}]{lang=en}\n:::")]
    [InlineData("> ::: {lang=ru}\n> единонача\u00AD\n> лие one-man management\n> :::")]
    public void Words_of_other_languages_are_recognised_as_written(string markup)
    {
        var expected = markup.Replace("единонача\u00AD\n> лие", "{|t-one-man-management:единонача\u00AD\n> лие|}", System.StringComparison.Ordinal);
        TermTest.Verify(expected);
    }

    [Theory]
    [InlineData("{|t-x:рабочий контроль|}", "Рабочий контроль {#t-x lang=ru}")]
    [InlineData("{|t-x:рабочии\u0306 контроль|}", "Рабочий контроль {#t-x lang=ru}")]
    [InlineData("{|t-x:рабочий контроль|}", "Рабочии\u0306 контроль {#t-x lang=ru}")]
    [InlineData("рабочие контроли", "Рабочий контроль {#t-x lang=ru}")]
    [InlineData("рабочии контроль", "Рабочий контроль {#t-x lang=ru}")]
    [InlineData("der {|t-x:Betriebsrat|}, die Betriebsräte, [{|t-x:Betriebsrat|}]{lang=de}, [Betriebsrat]{lang=nl}", "Betriebsrat {#t-x lang=de}")]
    [InlineData("two Genossen; {|t-x:Genosse|}; Genosses", "Genosse {#t-x lang=de}")]
    [InlineData("die {|t-x:Straße|}, {|t-x:STRASSE|}, {|t-x:Strasse|}", "Straße {#t-x lang=de}")]
    [InlineData("{|t-x:ΝΟΜΟΣ|} και {|t-x:νόμος|}", "Νόμος {#t-x lang=el also=\"Νομος\"}")]
    [InlineData("{|t-x:professionalʹnyi soiuz|}, {|t-x:professional’nyi soiuz|}, {|t-x:professionalnyi soiuz|}", "Professional’nyi soiuz {#t-x lang=ru-Latn}")]
    [InlineData("は{|t-x:労働|}者、労 働", "労働 {#t-x lang=ja also=\"労働組合\"}")]
    [InlineData("の{|t-x:労働組合|}は", "労働 {#t-x lang=ja also=\"労働組合\"}")]
    [InlineData("{|t-x:か\u3099く|}", "がく {#t-x lang=ja}")]
    [InlineData("{|t-x:𠮷野|}家", "𠮷野 {#t-x lang=ja}")]
    [InlineData("{|t-x:노동조합|} 노동", "노동조합 {#t-x lang=ko}")]
    [InlineData("{|t-x:اتحاد|} العمال", "اتحاد {#t-x lang=ar}")]
    public void Headwords_may_be_of_another_language(string markup, string entries) =>
        TermTest.Verify(markup.Replace("、労 働", "、{|t-x:労 働|}", System.StringComparison.Ordinal), Entries.Of(entries));

    [Theory]
    [InlineData("zwei Klasses, ein {|t-klasse:Klasse|}, the labor of labour", "Klasse / Labour {lang=en}")]
    [InlineData("the {|t-labour:labour|}, [{|t-labour:labour|}]{lang=en}, labours, labor", "Klasse / Labour {lang=en}")]
    [InlineData("die {|t-klasse:Klasse|} und [{|t-klasse:KLASSE|}]{lang=de-AT}, [Klasse]{lang=en}", "Klasse")]
    [InlineData("{|t-lenin:Lenin’s|} Werk und {|t-lenin:Lenin|}", "Lenin {.person}")]
    [InlineData("Lenins Werk", "Lenin {.person}")]
    public void An_edition_in_another_language_has_no_English_plurals(string text, string entries)
    {
        // The first row shows an English word in German text, which is recognised as it is written.
        var markup = text.Replace("of labour", "of {|t-labour:labour|}", System.StringComparison.Ordinal);
        TermTest.Verify($"{markup}\n//- glossary.md\n{Entries.Of(entries)}\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  lang: de\n");
    }
}
