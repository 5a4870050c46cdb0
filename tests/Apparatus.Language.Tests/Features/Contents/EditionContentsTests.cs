using System.Linq;
using Apparatus.Language.Features.Contents;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Contents;

public sealed class EditionContentsTests
{
    private const string Edition =
        "[]{.pb #p1}One[^e-a] two[^e-gone] three[^x-1] [@brinton; @nobody]. []{.pb #p2}Under one-man management.\n\n[^x-1]: Plain.\n[^x-2]: Idle words.\n"
        + "//- edition.yml\ninput-files: [text.md, notes.md]\nbibliography: w.bib\nmetadata:\n  title: The *Edition*\n  edition:\n    notes:\n      e: {name: Editor, home: notes.md}\n      x: {name: Author}\n"
        + "//- notes.md\n[^e-a]: First words.\n"
        + "//- w.bib\n@book{brinton, author={Brinton, Maurice}, title={The Bolsheviks}, date={1970}}\n@book{unused, title={Unused}}\n"
        + "//- glossary.md\n[One-man management]{#t-omm .term}\n\n:   Direction by one manager.\n";

    [Fact]
    public void Sections_count_what_there_is_and_what_leads_nowhere()
    {
        var edition = Fixture.Edition(Markup.Parse(Edition));
        Assert.Equal("The Edition", EditionContents.Name(edition));
        Assert.Equal(
            ["Notes e Notes: Editor 2 1", "Notes x Notes: Author 2 1", "Works  Works cited 2 1", "Terms  Terms 1 0", "Pages  Pages 2 0"],
            EditionContents.Sections(edition).Select(section => $"{section.Kind} {section.Name} {section.Title} {section.Count} {section.Broken}"));
    }

    [Theory]
    [InlineData(ContentsKind.Notes, "e", "e-gone: ! ‘[^e-gone]’|1: First words. ‘[^e-a]:’")]
    [InlineData(ContentsKind.Notes, "x", "x-2: Idle words. ! ‘[^x-2]:’|1: Plain. ‘[^x-1]:’")]
    [InlineData(ContentsKind.Works, "", "nobody: cited once ! ‘@nobody’|Brinton, Bolsheviks: brinton · cited once ‘brinton’")]
    [InlineData(ContentsKind.Terms, "", "One-man management: 1 use ‘One-man management’")]
    [InlineData(ContentsKind.Pages, "", "1: One two three [@brinton; @nobody]. Under one-man management. ‘[]{.pb #p1}’|2: Under one-man management. ‘[]{.pb #p2}’")]
    [InlineData(ContentsKind.Notes, "z", "")]
    public void Lines_of_a_section(ContentsKind kind, string name, string expected)
    {
        var edition = Fixture.Edition(Markup.Parse(Edition));
        Assert.Equal(expected, string.Join('|', EditionContents.Items(edition, kind, name).Select(item =>
            $"{item.Title}: {(item.Words.Length > 0 ? item.Words + " " : string.Empty)}{(item.Fault is null ? string.Empty : "! ")}‘{item.Document.Text.ToString(item.Span)}’")));
    }

    [Fact]
    public void Without_a_title_an_edition_is_called_by_its_first_file() =>
        Assert.Equal("edition.yml", EditionContents.Name(Fixture.Edition(Markup.Parse("A.\n//- edition.yml\ninput-files: [text.md]\n"))));
}
