using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading;

/// <summary>A text that is read anew after an edit reads like one that nobody has seen before, to the last place of the last node.</summary>
public sealed class IncrementalReadingTests
{
    // Pieces that open, close and interrupt things, near and far away; put together at random they make texts of all sorts.
    private static readonly string[] Written =
    [
        "Some words of a paragraph\n", "a", " ", "\n", "\n\n", "\n\n", "\r", "\r\n", "\n\r\n", "# Heading {#h .c k=v}\n", "Heading\n===\n", "---\n", "***\n", "===\n", "- item\n", "1. item\n",
        "(@x) example\n", "    indented\n", "\tindented\n", "> quoted\n", "```\n", "````\n", "~~~\n", "``` {#c .x}\n", ":::\n", "::: note\n", "::: {#d .x}\n", "::::\n", "<div>\n", "</div>\n", "<pre>\n", "</pre>\n",
        "<!-- ", " -->", "-->\n", "text <!-- open\n", "\\begin{x}\n", "\\end{x}\n", "\\newpage\n", "| a | b |\n|---|---|\n| c | d |\n", "a  b\n-- --\nc  d\n", "-----\n", "--- ---\n", "+---+\n| a |\n+---+\n",
        "Table: words\n", ": words\n", "Term\n", ":   definition\n", "\n:   definition\n", "| line\n", "[^a]: note\n", "[^a]:\n", "    more\n", "[^a]", "^[inline]", "[x]: /url \"t\" {#l .k}\n", "[@k, p. 3; see @l]", "@k [p. 3]",
        "[sp]{#s .c k=\"v\"}", "[]{.pb #p1}", "![i](u){#i}", "`c`{#c}", "*e* **s** $x$", "a: b\n", "---\ntitle: T\nx: [*a, &a b]\n---\n", "---\na: &x [1]\nb: *x\n...\n", "!!! note\n    in\n", "\"title\"\n", "\0", "\ud800", "\ufeff",
    ];

    private static readonly string[] Samples =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).ReplaceLineEndings("\n")),
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Written.Length - 1].Select(i => Written[i]);

    private static readonly Gen<(int At, int Length, string Piece)[]> Edits = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 14], Piece).Array[1, 6];

    private static readonly Gen<(string Text, (int At, int Length, string Piece)[] Edits)> Soups = Gen.Select(Piece.Array[0, 40].Select(pieces => string.Concat(pieces)), Edits);

    private static readonly Gen<(string Text, (int At, int Length, string Piece)[] Edits)> Edited = Gen.Select(Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]), Edits);

    [Fact]
    public void Any_edit_of_any_text() => Soups.Holds(Check, 3_000, Show);

    [Fact]
    public void Any_edit_of_a_sample() => Edited.Holds(Check, 200, Show);

    [Theory]
    [InlineData("```\n\na\n\nb\n", "\n```\n")]
    [InlineData("a\n\n<!-- b\n\nc\n", "\n-->\n")]
    [InlineData("::: x\n\na\n\nb\n", "\n:::\n")]
    [InlineData("\\begin{x}\n\na\n\nb\n", "\n\\end{x}\n")]
    [InlineData("a\n\n<pre>\n\nc\n", "\n</pre>\n")]
    [InlineData("Term\n\nb\n", ":   definition\n")]
    public void An_end_typed_far_below_changes_what_is_read_above(string text, string end)
    {
        var before = EditionParser.Parse(SourceText.From(text));
        var after = EditionParser.Parse(SourceText.From(text + end), before);
        Assert.NotEqual(Describe(before), Describe(after));
        Assert.Equal(Describe(EditionParser.Parse(after.Text)), Describe(after));
    }

    // Divs are paired over the whole text when the first of them is read; the fence at the end must not hide the end of the one before.
    [Fact]
    public void An_open_fence_at_the_end_leaves_code_after_a_div_as_it_is()
    {
        var tree = EditionParser.Parse(SourceText.From("::: note\nx\n:::\n\n```\ncode\n```\n\n```\nopen\n"));
        Assert.Equal(["DivNode", "CodeBlockNode", "ParagraphNode"], tree.Blocks.Select(block => block.GetType().Name));
    }

    [Fact]
    public void What_an_edit_does_not_touch_is_taken_over()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"Paragraph {i} with a note.[^{i}]\n\n[^{i}]: The note.\n\n"));
        var before = EditionParser.Parse(SourceText.From(text));
        var at = text.IndexOf("Paragraph 50", StringComparison.Ordinal);
        var after = EditionParser.Parse(before.Text.WithEdits([new TextEdit(new TextSpan(at, 0), "New ")]), before);
        Assert.Equal(Describe(EditionParser.Parse(after.Text)), Describe(after));
        Assert.Same(before.Blocks[98], after.Blocks[98]);

        // The note above looks whether the line below belongs to it.
        Assert.Equal([99, 100], Enumerable.Range(0, after.Segments.Length).Where(i => !after.Segments[i].IsOfSameOrigin(before.Segments[i])));
    }

    /// <summary>All that can be seen of a tree, values and places.</summary>
    internal static string Describe(SyntaxTree tree)
    {
        var description = new StringBuilder();
        Describe(description, tree.FrontMatter, 0);
        foreach (var block in tree.Blocks)
        {
            Describe(description, block, 0);
        }

        return description.ToString();
    }

    private static void Describe(StringBuilder description, object? value, int depth)
    {
        switch (value)
        {
            case null:
                description.Append(" -");
                break;
            case SyntaxNode or AttributeText or AttributePair or YamlTree or YamlNode or YamlEntry or YamlProblem:
                description.Append('\n').Append(' ', depth).Append(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.Name is not ("Children" or "Map" or "EqualityContract") && property.GetIndexParameters().Length == 0))
                {
                    Describe(description, property.GetValue(value), depth + 1);
                }

                break;
            case string or TextSpan:
                description.Append(' ').Append(value);
                break;
            case IEnumerable values:
                foreach (var item in values)
                {
                    Describe(description, item, depth + 1);
                }

                break;
            default:
                description.Append(' ').Append(value);
                break;
        }
    }

    private static void Check((string Text, (int At, int Length, string Piece)[] Edits) found)
    {
        var tree = EditionParser.Parse(SourceText.From(found.Text));
        foreach (var (at, length, piece) in found.Edits)
        {
            var start = at % (tree.Text.Length + 1);
            var edit = new TextEdit(new TextSpan(start, Math.Min(length, tree.Text.Length - start)), at % 3 == 0 ? string.Empty : piece);
            tree = EditionParser.Parse(tree.Text.WithEdits([edit]), tree);

            // Not every state is looked at before the next keystroke.
            if (at % 4 != 0)
            {
                Assert.Equal(Describe(EditionParser.Parse(tree.Text)), Describe(tree));
            }
        }

        Assert.Equal(Describe(EditionParser.Parse(tree.Text)), Describe(tree));
    }

    private static string Show((string Text, (int At, int Length, string Piece)[] Edits) found) =>
        $"{found.Text[..Math.Min(2_000, found.Text.Length)]}\n----\n{string.Join("\n", found.Edits)}";
}
