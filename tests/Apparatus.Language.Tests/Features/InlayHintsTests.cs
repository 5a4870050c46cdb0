using System;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>Short references after keys, numbers after labels.</summary>
public sealed class InlayHintsTests
{
    private const string Manifest =
        "\n//- edition.yml\ninput-files: [text.md]\nbibliography: w.bib\nmetadata:\n  edition:\n    notes:\n      s: {numbering: printed}\n      e: {default: true}\n      r: {style: i}\n      z: {style: \"*\"}\n"
        + "//- w.bib\n@book{brinton, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control, 1917 to 1921}, shorttitle={Bolsheviks}}\n@article{long, author={Roe, Ann}, title={An Endless \\emph{Title} That Nobody Will Ever Read to Its End}}\n";

    // Hints are written in braces where they stand.
    [Theory]
    [InlineData("A @brinton.", "A @brinton{Brinton, Bolsheviks}.")]
    [InlineData("A [-@brinton, p. 3].", "A [-@brinton{Bolsheviks}, p. 3].")]
    [InlineData("A @{long}.", "A @{long}{Roe, “Endless Title That Nobody Will Ever Read to…}.")]
    [InlineData("A @nobody and `@brinton`.", "A @nobody and `@brinton`.")]
    [InlineData("A[^s-12] b[^e-x] c[^e-y] d[^e-x].\n\n[^s-12]: S.\n\n[^e-y]: Y.\n\n[^e-x]: X.", "A[^s-12]{12} b[^e-x]{1} c[^e-y]{2} d[^e-x]{1}.\n\n[^s-12]:{12} S.\n\n[^e-y]:{2} Y.\n\n[^e-x]:{1} X.")]
    [InlineData("A^[in] b[^e-x].\n\n[^e-x]: X^[inner].\n\n[^e-z]: Z.", "A^[in]{1} b[^e-x]{2}.\n\n[^e-x]:{2} X^[inner].\n\n[^e-z]: Z.")]
    [InlineData("A[^r-a] b[^r-b] c[^r-c] d[^r-d].\n\n[^r-a]: A\n\n[^r-b]: B\n\n[^r-c]: C\n\n[^r-d]: D", "A[^r-a]{i} b[^r-b]{ii} c[^r-c]{iii} d[^r-d]{iv}.\n\n[^r-a]:{i} A\n\n[^r-b]:{ii} B\n\n[^r-c]:{iii} C\n\n[^r-d]:{iv} D")]
    [InlineData("A[^z-a] b[^z-b] c[^z-c] d[^z-d] e[^z-e] f[^s-p4-dagger].\n\n[^z-a]: A\n\n[^z-b]: B\n\n[^z-c]: C\n\n[^z-d]: D\n\n[^z-e]: E\n\n[^s-p4-dagger]: F", "A[^z-a]{*} b[^z-b]{†} c[^z-c]{‡} d[^z-d]{§} e[^z-e]{**} f[^s-p4-dagger]{†}.\n\n[^z-a]:{*} A\n\n[^z-b]:{†} B\n\n[^z-c]:{‡} C\n\n[^z-d]:{§} D\n\n[^z-e]:{**} E\n\n[^s-p4-dagger]:{†} F")]
    [InlineData("A[^none] b[^e-x].\n\n[^e-x]: X [^e-x].", "A[^none] b[^e-x]{1}.\n\n[^e-x]:{1} X [^e-x].")]
    [InlineData("", "")]
    [InlineData("[^", "[^")]
    public void Stand_after_keys_and_labels(string text, string expected) => Assert.Equal(expected, Show(text, new InlayHintOptions()));

    [Fact]
    public void Each_kind_can_be_switched_off()
    {
        const string Text = "A @brinton b[^e-x].\n\n[^e-x]: X.";
        Assert.Equal("A @brinton{Brinton, Bolsheviks} b[^e-x].\n\n[^e-x]: X.", Show(Text, new InlayHintOptions(Numbers: false)));
        Assert.Equal("A @brinton b[^e-x]{1}.\n\n[^e-x]:{1} X.", Show(Text, new InlayHintOptions(References: false)));
    }

    [Fact]
    public void Only_those_of_the_range_are_given()
    {
        var model = Model("A @brinton.\n\nB @brinton.\n");
        Assert.Equal([23], InlayHints.In(model, new TextSpan(13, 20), new InlayHintOptions()).Select(hint => hint.Offset));
    }

    [Fact]
    public void The_tooltip_is_the_hover_of_the_mark()
    {
        var model = Model("A @brinton b[^e-x].\n\n[^e-x]: X.");
        var hints = InlayHints.In(model, new TextSpan(0, 100), new InlayHintOptions());
        Assert.StartsWith("Brinton, Bolsheviks\n", InlayHints.Tooltip(model, hints[0].Offset, MarkupFormat.PlainText), StringComparison.Ordinal);
        Assert.StartsWith("e 1\n", InlayHints.Tooltip(model, hints[1].Offset, MarkupFormat.PlainText), StringComparison.Ordinal);
        Assert.Null(InlayHints.Tooltip(model, 0, MarkupFormat.Markdown));
    }

    [Fact]
    public void Numbers_go_on_from_file_to_file()
    {
        var edition = Fixture.Edition(Markup.Parse("A[^x].\n\n[^x]: X\n//- b.md\nB[^y]^[z].\n\n[^y]: Y\n"));
        Assert.Equal(("1", "2", "3"), (edition.NoteMarks.Find("x"), edition.NoteMarks.Find("y"), edition.NoteMarks.FindInline(1, 0)));
        Assert.Null(edition.NoteMarks.FindInline(1, 1));
        Assert.Null(edition.NoteMarks.FindInline(-1, 0));
    }

    [Fact]
    public void Numbers_follow_a_change_of_the_text()
    {
        var edition = Fixture.Edition(Markup.Parse("A[^x] b[^y].\n\n[^x]: X\n\n[^y]: Y\n"));
        var changed = edition.TryReplace(MarkdownDocument.Parse("/e/text.md", SourceText.From("A^[new][^x] b[^y].\n\n[^x]: X\n\n[^y]: Y\n")));
        Assert.Equal("2", edition.NoteMarks.Find("y"));
        Assert.Equal("3", changed?.NoteMarks.Find("y"));
    }

    private static SemanticModel Model(string text)
    {
        var edition = Fixture.Edition(Markup.Parse(text + Manifest));
        return new SemanticModel(edition, edition.Documents[0]);
    }

    private static string Show(string text, InlayHintOptions options)
    {
        var model = Model(text);
        return InlayHints.In(model, new TextSpan(0, model.Text.Length), options).Reverse()
            .Aggregate(model.Text.Content, (result, hint) => result.Insert(hint.Offset, $"{{{hint.Text}}}")).TrimEnd('\n');
    }
}
