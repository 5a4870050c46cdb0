using System;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6001: a manifest, front matter or a YAML bibliography does not parse, or names a key twice.</summary>
public sealed class YamlSyntax : Rule
{
    // A fix is tried out by reading all again, so only the first faults get one.
    private const int MostFixes = 10;

    private static readonly RuleInfo Description = new()
    {
        Id = "ED6001",
        Name = "yaml-syntax",
        Severity = Severity.Error,
        Summary = "A manifest, front matter or a YAML bibliography is not valid YAML, or names a key twice.",
        Why = """
            Pandoc stops at faulty YAML and exports nothing. Its message names YAML's grammar rather than the cause, and newer
            versions give line 1 whatever the line. Nearly always it is one of three things: a value with a colon and a space
            in it, a tab, or a line with the wrong number of spaces.

            A key that stands twice is no error for Pandoc. It takes the last value and drops the others silently. This is a
            warning.
            """,
        Silent = """
            - Values with a colon but no space after it, such as addresses and times.
            - Tabs in front matter, which Pandoc turns into spaces before it reads.
            - Front matter that is not read at all because its lines are out of place: ED6002 speaks of that.
            """,
        HowToFix = "Put quotation marks around the whole value, replace tabs by spaces, or line the keys up.",
        Evidence = "Measured: Pandoc 2.17 ends with exit code 64; for a key given twice it prints nothing, Pandoc 3 warns.",
        Bad = """
            ---
            title: {|ED6001:The Opposition: a pamphlet|}
            ---

            The pamphlet was printed in a small edition.
            """,
        Good = """
            ---
            title: "The Opposition: a pamphlet"
            ---

            The pamphlet was printed in a small edition.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (document.Tree.FrontMatter is { } front && !front.Yaml.Problems.IsEmpty && UnreadFrontMatter.Find(document) is null)
        {
            CheckBlock(document, front, context);
        }

        foreach (var block in document.Tree.Blocks.OfType<MetadataNode>())
        {
            CheckBlock(document, block, context);
        }
    }

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context) =>
        Check(document, document.Yaml, new TextSpan(0, document.Text.Length), YamlReader.Read, context);

    /// <inheritdoc/>
    public override void CheckBibliography(BibliographyDocument document, RuleContext context)
    {
        if (document.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || document.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            Check(document, YamlReader.Read(document.Text), new TextSpan(0, document.Text.Length), YamlReader.Read, context);
        }
    }

    /// <inheritdoc/>
    public override void CheckGlossary(GlossarySource source, RuleContext context)
    {
        if (source.Document is GlossaryListDocument document)
        {
            Check(document, new YamlTree(null, source.File.Problems), new TextSpan(0, document.Text.Length), YamlReader.Read, context);
        }
    }

    private static void CheckBlock(MarkdownDocument document, MetadataNode block, RuleContext context) =>
        Check(document, block.Yaml, block.ContentSpan, YamlReader.ReadMetadataBlock, context);

    private static void Check(Document document, YamlTree yaml, TextSpan span, Func<SourceText, TextSpan, YamlTree> read, RuleContext context)
    {
        for (var i = 0; i < yaml.Problems.Length; i++)
        {
            var problem = yaml.Problems[i];
            var isTwice = problem.Kind == YamlProblemKind.DuplicateKey;
            context.Report(
                problem.Span,
                problem.Reason + ".",
                problem.Related is { } first ? [new RelatedPlace(document.Path, first, "the first one")] : [],
                isTwice || i >= MostFixes ? [] : Fixes(document.Text, problem, yaml, span, read, context),
                isTwice ? Severity.Warning : Severity.Error);
        }
    }

    // A fix is offered only where the YAML has one fault less with it.
    private static ImmutableArray<Fix> Fixes(
        SourceText text,
        YamlProblem problem,
        YamlTree yaml,
        TextSpan span,
        Func<SourceText, TextSpan, YamlTree> read,
        RuleContext context)
    {
        if (Remedy(text, problem, span) is not (var title, { IsEmpty: false } edits))
        {
            return [];
        }

        var after = text.WithEdits(edits);
        var again = read(after, new TextSpan(span.Start, span.Length + after.Length - text.Length));
        return again.Problems.Length < yaml.Problems.Length ? [context.Fix(title, false, edits)] : [];
    }

    private static (string Title, ImmutableArray<TextEdit> Edits)? Remedy(SourceText text, YamlProblem problem, TextSpan span)
    {
        var words = text.ToString(problem.Span);
        return problem.Kind switch
        {
            YamlProblemKind.Tab => ("Replace tabs by spaces", Untabbed(text, span)),
            YamlProblemKind.Syntax when words == ":" => ("Insert a space", [new TextEdit(new TextSpan(problem.Span.End, 0), " ")]),
            YamlProblemKind.ColonInValue or YamlProblemKind.Syntax when words.Length > 0 && !words.Contains('\n', StringComparison.Ordinal) =>
                ("Put the value in quotation marks", [new TextEdit(problem.Span, Quoted(words))]),
            _ => null,
        };
    }

    // Between single marks nothing but the mark itself has a meaning.
    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny('"', '\\') ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{value}\"";

    private static ImmutableArray<TextEdit> Untabbed(SourceText text, TextSpan span)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var line = text.GetLine(span.Start); line < text.LineCount && text.GetLineSpan(line).Start < span.End; line++)
        {
            var found = text.GetLineSpan(line);
            for (var i = found.Start; i < found.End && text[i] is ' ' or '\t'; i++)
            {
                if (text[i] == '\t')
                {
                    edits.Add(new TextEdit(new TextSpan(i, 1), "  "));
                }
            }
        }

        return edits.DrainToImmutable();
    }
}
