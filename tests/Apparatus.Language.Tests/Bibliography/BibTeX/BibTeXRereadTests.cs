using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.BibTeX;

/// <summary>A file that is read anew after a change reads like one that nobody has seen before.</summary>
public sealed class BibTeXRereadTests
{
    private const string Path = "/e/works.bib";

    // Pieces that begin, end and break things; put together at random they make files of all sorts.
    private static readonly string[] Written =
    [
        "@book{a,\n  title = {T},\n  year = {1921}\n}\n\n", "@article{b, title = {U}, journal = press # { x}}\n", "@string{press = {Press}}\n", "@string{press = {Other}}\n",
        "@comment{a {b} c}\n", "% a line\n", "text\n", "@book{", "@book", "@", "{", "}", "\"", ",", "=", "c,\n", "\n  title = {open\n", "\n  note = \"open\n", "\n", " ", "@misc(d, note = {N})\n", "@book{e, title = {A {B} C},}\n", "ids = {x, y}", "@comment{open\n", string.Concat(Enumerable.Repeat("\n  x = {y},", 60)),
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Written.Length - 1].Select(i => Written[i]);

    [Fact]
    public void Any_change_of_any_file() => Gen.Select(Piece.Array[0, 12], Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 12], Piece).Array[1, 4]).Holds(
        found =>
        {
            var (pieces, edits) = found;
            var document = new BibliographyDocument(Path, SourceText.From(string.Concat(pieces)));
            _ = document.Source;
            var isRead = true;
            foreach (var (at, length, inserted) in edits)
            {
                var start = at % (document.Text.Length + 1);
                var edit = new TextEdit(new TextSpan(start, Math.Min(length, document.Text.Length - start)), at % 3 == 0 ? string.Empty : inserted);
                document = new BibliographyDocument(Path, document.Text.WithEdits([edit]), document);

                // Not every state is looked at before the next keystroke.
                isRead = at % 5 != 0;
                if (isRead)
                {
                    Assert.Equal(Describe(BibliographyReader.Read(document.Text, BibliographyFormat.BibLaTeX)), Describe(document.Bibliography));
                }
            }

            Assert.Equal(Describe(BibliographyReader.Read(document.Text, BibliographyFormat.BibLaTeX)), Describe(document.Bibliography));
        },
        12_000);

    [Fact]
    public void Typing_a_whole_entry_into_a_large_file()
    {
        var document = new BibliographyDocument(Path, SourceText.From(LargeBibliography.Write(300)));
        var at = document.Text.Content.IndexOf("\n\n@", document.Text.Length / 2, StringComparison.Ordinal) + 2;
        foreach (var typed in "@book{new,\n  title = {A {B} C},\n  author = {Roe, Ann and Poe, Max},\n  year = 1921\n}\n")
        {
            _ = document.Source;
            document = new BibliographyDocument(Path, document.Text.WithEdits([new TextEdit(new TextSpan(at, 0), typed.ToString())]), document);
            at++;
            Assert.Equal(Describe(BibliographyReader.Read(document.Text, BibliographyFormat.BibLaTeX)), Describe(document.Bibliography));
        }

        Assert.Equal(301, document.Bibliography.Entries.Length);
        Assert.Empty(document.Bibliography.Problems);
    }

    [Fact]
    public void Entries_that_did_not_change_are_taken_over()
    {
        var before = new BibliographyDocument(Path, SourceText.From(LargeBibliography.Write(100)));
        var entry = before.Bibliography.Entries[50];
        var title = entry.Find("title") ?? throw new InvalidOperationException();
        var after = new BibliographyDocument(Path, before.Text.WithEdits([new TextEdit(new TextSpan(title.ValueSpan.Start + 1, 0), "New ")]), before);
        Assert.Same(before.Bibliography.Entries[10], after.Bibliography.Entries[10]);
        Assert.True(after.Bibliography.Entries[90].HasSameContent(before.Bibliography.Entries[90]));
        Assert.False(after.Bibliography.Entries[50].HasSameContent(entry));
        Assert.Equal(before.Bibliography.Entries[90].Find("title")?.ValueSpan.Shift(4), after.Bibliography.Entries[90].Find("title")?.ValueSpan);
        Assert.Equal(before.Bibliography.Entries[90].KeySpan.Shift(4), after.Bibliography.Entries[90].KeySpan);
    }

    private static string Describe(BibliographyFile file)
    {
        var lines = new List<string>();
        foreach (var entry in file.Entries)
        {
            lines.Add($"{entry.Type} {entry.TypeSpan} {entry.Key} {entry.KeySpan} {entry.Span} [{string.Join(", ", entry.Aliases)}]");
            lines.AddRange(entry.Fields.Select(field => $"  {field.Name} {field.NameSpan} {field.Value} {field.ValueSpan}"));
            lines.AddRange(entry.Fields.Select(field => entry.Find(field.Name)?.ValueSpan.ToString() ?? "-"));
        }

        lines.AddRange(file.MacroUses.Select(use => use.ToString()));
        lines.AddRange(file.Strings.Select(found => found.ToString()));
        lines.AddRange(file.Problems.Select(problem => problem.ToString()));
        return string.Join('\n', lines);
    }
}
