using System;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Apparatus.Testing.Parity;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

/// <summary>Moving and numbering notes changes nothing of what is read, and done twice it is done once.</summary>
public sealed partial class NoteProperties
{
    private static readonly string[] Blocks =
    [
        "Words[^1].", "Words[^2] and[^1].", "Words[^s-4] more.", "Words[^3] 𝔄[^e].", "Wrapped[^7]\nlines.", "# Heading[^2]", "- item[^4]\n- item", "> quoted[^5]",
        "1. one[^6]", "- x\n\n    [^8]: In a list.", "> [^9]: Quoted.", "    code", "  Indented.", "::: box\nInside[^10].\n\n[^10]: In a div.\n\n:::", "* * *", "<!-- comment -->",
        "| a |\n|---|\n| b[^1] |", "Term\n\n:   Meaning[^11].", "[^1]: One.", "[^1]: Again.", "[^2]: Two\nwrapped.", "[^3]: Three.\n\n    Second paragraph.", "[^4]:\n    On the next line.",
        "[^5]:", "[^6]: Six, see[^7].", "   [^7]: Seven.", "[^s-4]: Series.\n[^e]: Word.", "[^11]: - a list\n    - of two", "| line\n| block[^e]", "Text^[inline[^2]].", "[a]: http://b.c", "[^12]: Unused.",
        "[^5]:\n[^1]: Directly.", "Not read[^13].\n[^13]: Lost.", "```\n[^1]: code\n```", ": Caption",
    ];

    private static readonly Gen<string> Text = Gen.Select(
        Gen.Int[0, Blocks.Length - 1].Array[0, 12],
        Gen.Int[0, 5].Array[12],
        Gen.Bool,
        (blocks, gaps, windows) =>
        {
            var text = string.Concat(blocks.Select((block, i) => Blocks[block] + (gaps[i] == 0 ? "\n" : gaps[i] == 1 ? "\n\n\n" : "\n\n")));
            return windows ? text.ReplaceLineEndings("\r\n") : text;
        });

    [Fact]
    public void Moved_notes_are_read_as_before() => Text.Holds(
        text =>
        {
            CheckMove(text, layout => layout.ToEnd());
            CheckMove(text, layout => layout.AfterParagraphs());
        },
        700);

    [Fact]
    public void A_note_moved_alone_is_read_as_before() => Text.Holds(
        text =>
        {
            foreach (var note in Document(text).Index.NoteDefinitions.Select((_, i) => i))
            {
                CheckMove(text, layout => layout.ToEnd(Note(layout, text, note)), isOnce: false);
                CheckMove(text, layout => layout.AfterParagraphs(Note(layout, text, note)), isOnce: false);
            }
        },
        120);

    [Fact]
    public void Numbered_notes_keep_everything_but_their_labels() => Text.Holds(CheckNumbers, 1_000);

    [Theory]
    [InlineData("draft", "\n")]
    [InlineData("draft", "\r\n")]
    [InlineData("workers-opposition", "\n")]
    public void Samples_are_read_as_before(string folder, string lineBreak)
    {
        var sample = SampleEdition.Read(folder, lineBreak);
        var reading = OurReading.Of(sample.Edition);
        foreach (var document in sample.Edition.Documents)
        {
            var layout = new NoteLayout(sample.Edition, document);
            foreach (var edits in new[] { layout.ToEnd(), layout.AfterParagraphs() })
            {
                var after = sample.With([new(document.Path, document.Text.WithEdits(edits).Content)]);
                Assert.Empty(reading.Differences(OurReading.Of(after.Edition)));
            }
        }
    }

    private static NoteDefinitionNode Note(NoteLayout layout, string text, int index)
    {
        Assert.NotNull(text);
        return layout.Document.Index.NoteDefinitions[index];
    }

    private static void CheckMove(string text, Func<NoteLayout, System.Collections.Immutable.ImmutableArray<TextEdit>> move, bool isOnce = true)
    {
        var before = Fixture.Edition(Markup.Of(text));
        var moved = before.Documents[0].Text.WithEdits(move(new NoteLayout(before, before.Documents[0]))).Content;
        var after = Fixture.Edition(Markup.Of(moved));
        Assert.Empty(OurReading.Of(before).Differences(OurReading.Of(after)));
        Assert.Equal(Notes(before), Notes(after));
        if (isOnce)
        {
            Assert.Empty(move(new NoteLayout(after, after.Documents[0])));
        }

        if (text.Contains("\r\n", StringComparison.Ordinal))
        {
            Assert.DoesNotContain('\n', moved.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        }
    }

    private static void CheckNumbers(string text)
    {
        var before = Fixture.Edition(Markup.Of(text));
        var edits = NoteRenumbering.Edits(before, new NoteRenumbering(before, before.Documents[0]).Map());
        var numbered = before.Documents[0].Text.WithEdits(edits.Select(edit => edit.Edit)).Content;
        var after = Fixture.Edition(Markup.Of(numbered));
        Assert.Equal(Label().Replace(text, "[^]"), Label().Replace(numbered, "[^]"));
        Assert.Equal(before.Notes.DefinedLabels.Count, after.Notes.DefinedLabels.Count);
        Assert.Equal(before.Notes.ReferredLabels.Count, after.Notes.ReferredLabels.Count);
        Assert.Empty(new NoteRenumbering(after, after.Documents[0]).Map());
        Assert.Equal(Printed(before), Printed(after));
    }

    // The definition that each reference prints.
    private static SymbolPlace?[] Printed(Edition edition) =>
        [.. edition.Documents[0].Index.NoteReferences.Select(use => edition.Notes.Definitions(use.Node.Label) is [.., var last] ? (SymbolPlace?)last : null)];

    private static string[] Notes(Edition edition) =>
        [.. edition.Documents[0].Index.NoteDefinitions.Select(note => edition.Documents[0].Text.ToString(note.Span).Trim()).Order(StringComparer.Ordinal)];

    private static MarkdownDocument Document(string text) => Fixture.Edition(Markup.Of(text)).Documents[0];

    [GeneratedRegex(@"\[\^[^\[\]\s]+\]")]
    private static partial Regex Label();
}
