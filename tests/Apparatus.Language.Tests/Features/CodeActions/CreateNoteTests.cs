using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

/// <summary>A missing definition is made where notes of its series live.</summary>
public sealed class CreateNoteTests
{
    private const string Manifest = """
        //- edition.yml
        input-files:
        - text/10-a.md
        - text/20-b.md
        - notes/solidarity.md
        metadata:
          edition:
            notes:
              s: {name: Solidarity, sign: Solidarity, home: notes/solidarity.md}
              f: {name: By file, home: "notes/{file}.md"}
              e: {name: Editor, default: true}
        //- text/20-b.md
        Second.

        """;

    private const string Notes = "//- notes/solidarity.md\n[^s-1]: One. [—Solidarity.]{.by}\n";

    [Theory]
    [InlineData("Word.[^s-2$0][^s-1]\n", "s-2", "//- notes/solidarity.md\n[^s-1]: One. [—Solidarity.]{.by}\n[^s-2]: TODO [—Solidarity.]{.by}\n")]
    [InlineData("Word.[^e-x$0][^s-1]\n", "e-x", "//- text/10-a.md\nWord.[^e-x][^s-1]\n\n[^e-x]: TODO\n")]
    [InlineData("Word.[^x$0][^s-1]\n", "x", "//- text/10-a.md\nWord.[^x][^s-1]\n\n[^x]: TODO\n")]
    public void In_its_home(string text, string label, string expected) =>
        OfferTest.Applies($"//- text/10-a.md\n{text}\n{Manifest}{Notes}".Replace("\n\n//-", "\n//-", System.StringComparison.Ordinal), $"Create note ‘{label}’", expected);

    [Fact]
    public void In_a_home_of_the_text_file_that_is_created_and_listed()
    {
        var markup = $"//- text/10-a.md\nWord.[^f-1$0][^s-1]\n{Manifest}{Notes}";
        var listed = Markup.Parse(Manifest).Files[0].Text.Content.Replace("- notes/solidarity.md\n", "- notes/solidarity.md\n- notes/10-a.md\n", System.StringComparison.Ordinal);
        OfferTest.Applies(markup, "Create note ‘f-1’", $"//- notes/10-a.md\n[^f-1]: TODO\n//- edition.yml\n{listed}");
    }

    [Fact]
    public void In_a_home_that_is_listed_but_not_there() =>
        OfferTest.Applies($"//- text/10-a.md\nWord.[^s-1$0]\n{Manifest}", "Create note ‘s-1’", "//- notes/solidarity.md\n[^s-1]: TODO [—Solidarity.]{.by}\n");

    [Fact]
    public void In_a_home_that_is_there_but_not_listed()
    {
        var manifest = Manifest.Replace("- notes/solidarity.md\n", string.Empty, System.StringComparison.Ordinal);
        var listed = Markup.Parse(manifest).Files[0].Text.Content.Replace("- text/20-b.md\n", "- text/20-b.md\n- notes/solidarity.md\n", System.StringComparison.Ordinal);
        OfferTest.Applies(
            $"//- text/10-a.md\nWord.[^s-2$0]\n{manifest}{Notes}",
            "Create note ‘s-2’",
            $"//- notes/solidarity.md\n[^s-1]: One. [—Solidarity.]{{.by}}\n[^s-2]: TODO [—Solidarity.]{{.by}}\n//- edition.yml\n{listed}");
    }

    [Fact]
    public void In_the_file_itself_when_the_home_cannot_be_listed()
    {
        const string manifest = """
            //- edition.yml
            input-files: [text/10-a.md]
            metadata:
              edition:
                notes:
                  s: {name: Solidarity, home: notes/solidarity.md}
            """;
        OfferTest.Applies($"//- text/10-a.md\nWord.[^s-2$0]\n{manifest}", "Create note ‘s-2’", "//- text/10-a.md\nWord.[^s-2]\n\n[^s-2]: TODO\n");
    }
}
