using Apparatus.Language.Bibliography.Formatting;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Formatting;

/// <summary>LaTeX, dates, names and pages as they are printed.</summary>
public sealed class DecodingTests
{
    [Theory]
    [InlineData("M{\\\"u}ller", "Müller")]
    [InlineData("M\\\"{u}ller", "Müller")]
    [InlineData("\\'Etienne Fran\\c{c}ois", "Étienne François")]
    [InlineData("Fran\\c cois", "François")]
    [InlineData("{\\v S}afa{\\v{r}}{\\'\\i}k", "Šafařík")]
    [InlineData("\\v{\\i}", "ı̌")]
    [InlineData("{\\O}rsted and {\\L}{\\'o}d{\\'z}", "Ørsted and Łódź")]
    [InlineData("Stra{\\ss}e", "Straße")]
    [InlineData("\\ae{}on", "æon")]
    [InlineData("Marx \\& Engels, 100\\%", "Marx & Engels, 100%")]
    [InlineData("1917--1923 --- then", "1917–1923 — then")]
    [InlineData("A~B", "A\u00A0B")]
    [InlineData("\\textsc{Roe} \\textbf{Poe}", "Roe Poe")]
    [InlineData("\\unknown{kept} \\itshape done", "kept done")]
    [InlineData("$\\times$ x$^2$", "× x^2")]
    [InlineData("\\href{https://x.y}{words}", "words")]
    [InlineData("a\\\\b", "a b")]
    [InlineData("\\-hy\\-phen\\/", "hyphen")]
    [InlineData("{{The} {NEP}}", "The NEP")]
    [InlineData("a\n   b\t c", "a b c")]
    [InlineData("\\", "")]
    [InlineData("\\'", "")]
    [InlineData("{{{", "")]
    [InlineData("}}a}", "a")]
    [InlineData("\\u{\\", "")]
    [InlineData("\\.{I}stanbul", "İstanbul")]
    [InlineData("workers' x", "workers’ x")]
    [InlineData("the '60s", "the ’60s")]
    [InlineData("The «Left»", "The «Left»")]
    public void Decodes_latex(string source, string expected) =>
        Assert.Equal(expected, LatexText.Decode(source));

    [Theory]
    [InlineData("date={1921-01-25}", "25 January 1921", "January 25, 1921")]
    [InlineData("date={1921-01}", "January 1921", "January 1921")]
    [InlineData("date={1921}", "1921", "1921")]
    [InlineData("date={1921-21}", "Spring 1921", "Spring 1921")]
    [InlineData("date={1921-23}", "Autumn 1921", "Fall 1921")]
    [InlineData("date={1922-04-22/1922-08-19}", "22 April–19 August 1922", "April 22–August 19, 1922")]
    [InlineData("date={1922-04-22/1922-04-25}", "22–25 April 1922", "April 22–25, 1922")]
    [InlineData("date={1922-04/1922-08}", "April–August 1922", "April–August 1922")]
    [InlineData("date={1921-12-30/1922-01-02}", "30 December 1921–2 January 1922", "December 30, 1921–January 2, 1922")]
    [InlineData("date={1921/1923}", "1921–1923", "1921–1923")]
    [InlineData("date={1921/}", "1921–", "1921–")]
    [InlineData("date={1921/..}", "1921–", "1921–")]
    [InlineData("date={1921~}", "\\[1921?\\]", "\\[1921?\\]")]
    [InlineData("date={1921?}", "\\[1921?\\]", "\\[1921?\\]")]
    [InlineData("date={-0043}", "44 BC", "44 BC")]
    [InlineData("date={1921-13-45}", "1921", "1921")]
    [InlineData("date={1921-02-40}", "February 1921", "February 1921")]
    [InlineData("date={forthcoming}", "forthcoming", "forthcoming")]
    [InlineData("year={1921}, month=jan", "January 1921", "January 1921")]
    [InlineData("year={1921}, month={1}", "January 1921", "January 1921")]
    [InlineData("year={1921}, month={September}, day={3}", "3 September 1921", "September 3, 1921")]
    [InlineData("year={1921}, month={}", "1921", "1921")]
    [InlineData("year={1921--1923}", "1921–1923", "1921–1923")]
    [InlineData("year={c. 1921}", "c. 1921", "c. 1921")]
    [InlineData("date={1921-01-25T10:00:00}", "25 January 1921", "January 25, 1921")]
    public void Writes_dates(string fields, string british, string american)
    {
        var work = Works.Read($"@article{{k, title={{T}}, journaltitle={{J}}, {fields}}}");
        Assert.Equal($"‘T’, *J*, {british}.", ReferenceFormatter.Note(work, "en-GB"));
        Assert.Equal($"“T,” *J*, {american}.", ReferenceFormatter.Note(work, "en-US"));
    }

    [Theory]
    [InlineData("Ludwig van Beethoven", "Ludwig van Beethoven", "Beethoven, Ludwig van")]
    [InlineData("van Beethoven, Ludwig", "Ludwig van Beethoven", "Beethoven, Ludwig van")]
    [InlineData("Juana de la Cruz", "Juana de la Cruz", "Cruz, Juana de la")]
    [InlineData("{de la Cruz}, Juana", "Juana de la Cruz", "de la Cruz, Juana")]
    [InlineData("{The Commission and Others}", "The Commission and Others", "The Commission and Others")]
    [InlineData("Lenin", "Lenin", "Lenin")]
    [InlineData("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph de la Vallée Poussin", "Vallée Poussin, Charles Louis Xavier Joseph de la")]
    [InlineData("King, III, Martin Luther", "Martin Luther King III", "King, Martin Luther, III")]
    [InlineData("Roe, Ann and Max Poe", "Ann Roe and Max Poe", "Roe, Ann, and Max Poe")]
    [InlineData("Roe,Ann and Poe , Max", "Ann Roe and Max Poe", "Roe, Ann, and Max Poe")]
    [InlineData("Roe, Ann and others", "Ann Roe et al.", "Roe, Ann et al")]
    [InlineData("Roe, Ann and Poe, Max and others", "Ann Roe, Max Poe, et al.", "Roe, Ann, Max Poe, et al")]
    [InlineData("and and Roe and", "Roe", "Roe")]
    [InlineData("Ma{\\'i}re N{\\'i}~Dh{\\'o}naill", "Maíre Ní Dhónaill", "Dhónaill, Maíre Ní")]
    [InlineData(", Ann", "Ann", "Ann")]
    [InlineData("Roe,", "Roe", "Roe")]
    [InlineData("d’Alembert, Jean", "Jean d’Alembert", "d’Alembert, Jean")]
    public void Writes_names(string author, string natural, string sorted)
    {
        var work = Works.Read($"@book{{k, title={{T}}, author={{{author}}}}}");
        Assert.Equal($"{natural}, *T*.", ReferenceFormatter.Note(work, "en-GB"));
        Assert.Equal($"{sorted}. *T*.", ReferenceFormatter.Bibliography(work, "en-GB"));
    }

    [Theory]
    [InlineData("10--32", "10–32")]
    [InlineData("201-219", "201–19")]
    [InlineData("101--108", "101–8")]
    [InlineData("100--104", "100–104")]
    [InlineData("1087--1089", "1087–89")]
    [InlineData("1496--1504", "1496–1504")]
    [InlineData("321--328, 401", "321–28, 401")]
    [InlineData("xii--xv", "xii–xv")]
    [InlineData("12a--14", "12a–14")]
    [InlineData("30--3", "30–3")]
    public void Abbreviates_pages_as_Chicago_does(string pages, string expected) =>
        Assert.Equal($"‘T’. In *B*, {expected}.", ReferenceFormatter.Bibliography(Works.Read($"@incollection{{k, title={{T}}, booktitle={{B}}, pages={{{pages}}}}}"), "en-GB"));
}
