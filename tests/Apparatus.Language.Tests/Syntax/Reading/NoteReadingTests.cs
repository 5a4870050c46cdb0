using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Apparatus.Testing.Parity;
using Xunit;
using Invariants = Apparatus.Testing.Parity.Reading;

namespace Apparatus.Language.Tests.Syntax.Reading;

/// <summary>
/// Every row of FORMAT A4.4. The texts of the notes that are printed, the references that are printed as they stand and the blocks of the main
/// text, all reduced to letters and digits, are what Pandoc 2.17 gave; the rule is the one that reports what it loses without a word.
/// </summary>
public sealed class NoteReadingTests
{
    /// <summary>What, text, texts of notes, literal references, blocks of the main text, rule; no rule where nothing is lost.</summary>
    public static TheoryData<string, string, string, string, string, string> Rows => new()
    {
        { "undefined reference", "a[^x] b\n", "", "x", "text axb", "ED1001" },
        { "unused definition", "a\n\n[^x]: note\n", "", "", "text a", "ED1002" },
        { "defined twice", "a[^x]\n\n[^x]: first\n\n[^x]: second\n", "second", "", "text a", "ED1003" },
        { "referenced twice", "a[^x] b[^x]\n\n[^x]: note\n", "note | note", "", "text ab", "ED1004" },
        { "definition right after a paragraph line", "a[^x]\n[^x]: note\n", "", "x", "text axxnote", "ED1005" },
        { "paragraph indented two", "a[^x]\n\n[^x]: note\n\n  more\n", "note", "", "text a | text more", "ED1007" },
        { "paragraph indented three", "a[^x]\n\n[^x]: note\n\n   more\n", "note", "", "text a | text more", "ED1007" },
        { "reference inside a definition", "a[^x]\n\n[^x]: note[^y]\n\n[^y]: other\n", "notey", "y", "text a", "ED1008" },
        { "upper and lower case", "a[^Ab]\n\n[^ab]: note\n", "", "Ab", "text aAb", "ED1001" },
        { "upper and lower case, unused", "a[^Ab]\n\n[^ab]: note\n", "", "Ab", "text aAb", "ED1002" },
        { "label with a space", "a[^a b]\n\n[^a b]: note\n", "", "", "text aab | text abnote", "ED1005" },
        { "inline note", "a^[note] b\n", "note", "", "text ab", "ED1014" },
        { "reference in an inline note", "a^[in [^x] y]\n\n[^x]: note\n", "iny | note", "", "text a", "ED1008" },
        { "definition in a block quotation", "> a[^x]\n>\n> [^x]: note\n", "note", "", "quote/text a", "" },
        { "empty definition takes a paragraph", "a[^x]\n\n[^x]:\n\nnext\n\nlast\n", "next", "", "text a | text last", "ED1010" },
        { "empty definition takes a heading", "a[^x]\n\n[^x]:\n\n# Next\n\nlast\n", "Next", "", "text a | text last", "ED1010" },
        { "empty definition takes a list", "a[^x]\n\n[^x]:\n\n- next\n- more\n\nlast\n", "nextmore", "", "text a | text last", "ED1010" },
        { "empty definition takes from the next file", "//- a.md\na[^x]\n\n[^x]:\n\n//- b.md\nnext\n", "", "", "text a | text next", "ED1010" },
        { "empty definition before another", "a[^x] b[^y]\n\n[^x]:\n[^y]: note\n", " | note", "", "text ab", "ED1010" },
        { "empty definition before two blank lines", "a[^x]\n\n[^x]:\n\n\nnext\n", "", "", "text a | text next", "ED1010" },
        { "empty definition at the end", "a[^x]\n\n[^x]:\n", "", "", "text a", "ED1010" },
        { "plain text line after a definition", "a[^x]\n\n[^x]: note\nmore\n", "notemore", "", "text a", "" },
        { "heading after a definition", "a[^x]\n\n[^x]: note\n# H\n", "noteH", "", "text a", "ED1006" },
        { "quotation after a definition", "a[^x]\n\n[^x]: note\n> q\n", "noteq", "", "text a", "ED1006" },
        { "list after a definition", "a[^x]\n\n[^x]: note\n- i\n", "notei", "", "text a", "ED1006" },
        { "div after a definition", "a[^x]\n\n[^x]: note\n::: d\nin\n:::\n", "notedin", "", "text a", "ED1006" },
        { "comment after a definition", "a[^x]\n\n[^x]: note\n<!-- c -->\n", "note", "", "text a", "ED1006" },
        { "table row after a definition", "a[^x]\n\n[^x]: note\n| a | b |\n", "noteab", "", "text a", "ED1006" },
        { "stars after a definition", "a[^x]\n\n[^x]: note\n***\n", "note", "", "text a", "ED1006" },
        { "link definition after a definition", "a[^x]\n\n[^x]: note\n[l]: http://x\n", "notelhttpx", "", "text a", "ED1006" },
        { "div tag after a definition", "a[^x]\n\n[^x]: note\n<div>\nin\n</div>\n", "notein", "", "text a", "ED1006" },
        { "code fence after a definition", "a[^x]\n\n[^x]: note\n```\nc\n```\n", "notec", "", "text a", "ED1006" },
        { "page marker after a definition", "a[^x]\n\n[^x]: note\n[]{.pb #p2}Next page.\n", "noteNextpage", "", "text a", "ED1006" },
        { "indented item after a definition and a blank line", "a[^x]\n\n[^x]: note\n\n - item\n", "note", "", "bullet0/text item | text a", "" },
        { "indented rule after a definition and a blank line", "a[^x]\n\n[^x]: note\n\n   * * *\n", "note", "", "rule | text a", "" },
        { "indented fence after a definition and a blank line", "a[^x]\n\n[^x]: note\n\n  ```\n  c\n  ```\n", "note", "", "code c | text a", "" },
        { "indented table after a definition and a blank line", "a[^x]\n\n[^x]: note\n\n  | a | b |\n  |---|---|\n  | c | d |\n", "note", "", "cell/text a | cell/text b | cell/text c | cell/text d | text a", "" },
        { "dashes right after a definition", "a[^x]\n\n[^x]: note\n---\n", "", "x", "h2 xnote | text ax", "ED1005" },
        { "definition right after a list item", "- a[^x]\n[^x]: note\n", "", "x", "bullet0/text axxnote", "ED1005" },
        { "definition right after a quotation", "> a[^x]\n[^x]: note\n", "", "x", "quote/text axxnote", "ED1005" },
        { "definition right after a pipe table", "| a[^x] | b |\n|---|---|\n| c | d |\n[^x]: note\n", "note", "", "cell/text a | cell/text b | cell/text c | cell/text d", "" },
        { "definition right after a grid table", "+-------+---+\n| a[^x] | b |\n+-------+---+\n[^x]: note\n", "note", "", "cell/text a | cell/text b", "" },
        { "definition right after a line block", "| a[^x]\n[^x]: note\n", "note", "", "lines a", "" },
        { "definition right after a closed multiline table", "a[^x]\n\n---------\na    b\n---- ----\nc    d\n\ne    f\n---------\n[^x]: note\n", "note", "", "cell/text a | cell/text b | cell/text c | cell/text d | cell/text e | cell/text f | text a", "" },
        { "definition right after a simple table", "a[^x]    b\n-------- ---\nc        d\n[^x]: note\n", "", "x", "cell/text ax | cell/text b | cell/text c | cell/text d | cell/text e | cell/text xnot", "ED1005" },
        { "definition right after an image paragraph", "a[^x]\n\n![i](j.png)\n[^x]: note\n", "", "x", "text ax | text ixnote", "ED1005" },
        { "definition right after a raw page break", "a[^x]\n\n<pb/>\n[^x]: note\n", "", "x", "text ax | text xnote", "ED1005" },
        { "definition right after newpage", "a[^x]\n\n\\newpage\n[^x]: note\n", "", "x", "text ax | text note", "ED1005" },
        { "definition inside a comment", "a[^x]\n\n<!--\n[^x]: note\n-->\n", "", "x", "text ax", "ED1001" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_notes_as_Pandoc_does(string what, string text, string notes, string literals, string blocks, string rule)
    {
        var edition = Fixture.Edition(Markup.Parse(text));
        var reading = OurReading.Of(edition);
        Assert.Equal(
            (what, notes, literals, blocks),
            (what, Joined(reading, "I5 note texts"), Joined(reading, "I1 literal references"), Joined(reading, Invariants.Blocks)));
        Assert.Equal((what, rule), (what, Reported(edition, rule)));
    }

    // Pandoc 2 prints a note and drops the words up to the bracket; Pandoc 3 prints the signs, and so do we (FORMAT A4.4).
    [Fact]
    public void Reports_an_inline_note_that_is_closed_in_a_later_paragraph() =>
        Assert.Equal("ED1014", Reported(Fixture.Edition(Markup.Parse("a^[first part\n\nrest] b\n")), "ED1014"));

    private static string Joined(Invariants reading, string invariant) => string.Join(" | ", reading[invariant]);

    // The rule when it reports something; where none should, the first of the note rules that reports a fault.
    private static string Reported(Edition edition, string rule)
    {
        var runner = new RuleRunner(AllRules.Catalog);
        var found = edition.Documents.SelectMany(document => runner.Run(edition, document, RuleSettings.Default)).ToArray();
        var reported = rule.Length > 0
            ? found.FirstOrDefault(diagnostic => diagnostic.Rule.Id == rule)
            : found.FirstOrDefault(diagnostic =>
                diagnostic.Rule.Id.StartsWith("ED10", StringComparison.Ordinal) && diagnostic.Severity is Severity.Error or Severity.Warning);
        return reported?.Rule.Id ?? string.Empty;
    }
}
