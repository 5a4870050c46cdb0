using System.Linq;
using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

/// <summary>Definitions in another file than their series.</summary>
public sealed class NoteAwayFromHomeTests
{
    private const string Home = "//- notes/s.md\n[^s-1]: One.\n\n[^s-3]: Three.\n//- edition.yml\ninput-files: [text.md, notes/s.md]\nmetadata:\n  edition:\n    notes:\n      s: {name: Solidarity, home: notes/s.md}\n      e: {name: Editor, default: true}\n";

    private const string Beside = "//- notes/text.md\n[^e-a]: One.\n//- edition.yml\ninput-files: [text.md, notes/text.md]\nmetadata:\n  edition:\n    notes:\n      e: {name: Editor, home: \"notes/{file}.md\"}\n";

    private readonly RuleTest test = new(new NoteAwayFromHome());

    [Fact]
    public void Reports_it() => Assert.Equal("Notes of Solidarity are kept in notes/s.md.", test.Verify("T.[^s-2]\n\n{|ED1019:[^s-2]:|} Two.\n" + Home).Single().Message);

    [Fact]
    public void Reports_the_home_of_the_text() => Assert.Equal("Notes of Editor are kept in notes/text.md.", test.Verify("T.[^e-b]\n\n{|ED1019:[^e-b]:|} Two.\n" + Beside).Single().Message);

    [Theory]
    [InlineData("T.[^e-x] U.[^s-1]\n\n[^e-x]: Mine.\n" + Home)]
    [InlineData("T.\n\n[^e-b]: Nothing refers to it.\n" + Beside)]
    [InlineData("T.[^s-1]\n\n[^s-1]: One.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      s: {name: Solidarity, home: notes/s.md}\n")]
    [InlineData("T.[^s-1]\n\n[^s-1]: One.\n//- more.md\nMore.\n//- edition.yml\ninput-files: [text.md, more.md]\nmetadata:\n  edition:\n    notes:\n      s: {name: Solidarity, home: notes/s.md}\n")]
    public void Is_silent(string text) => test.Silent(text);

    [Fact]
    public void Moves_it_to_its_place() => test.Fixes(
        "T.[^s-2]\n\n{|ED1019:[^s-2]:|} Two,\n    wrapped.\n\n    Second.\n\nMore.\n" + Home,
        "Move the note to notes/s.md",
        "T.[^s-2]\n\nMore.\n//- notes/s.md\n[^s-1]: One.\n\n[^s-2]: Two,\n    wrapped.\n\n    Second.\n\n[^s-3]: Three.\n");

    [Fact]
    public void Moves_it_to_the_end() => test.Fixes(
        "T.[^s-9]\n\n{|ED1019:[^s-9]:|} Nine.\n" + Home,
        "Move the note to notes/s.md",
        "T.[^s-9]\n\n//- notes/s.md\n[^s-1]: One.\n\n[^s-3]: Three.\n[^s-9]: Nine.\n");
}
