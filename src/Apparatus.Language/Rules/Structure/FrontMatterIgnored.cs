using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6005: front matter of a text file that has no effect, or an effect on the whole edition.</summary>
public sealed class FrontMatterIgnored : Rule
{
    private static readonly string[] Joined = ["references", "nocite"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6005",
        Name = "front-matter-ignored",
        Severity = Severity.Warning,
        Summary = "A text file of an edition sets in its front matter what counts for the whole edition.",
        Why = "All files become one document with one title and one bibliography. What the manifest sets goes before the front matter, silently; where the manifest says nothing, the last file decides for all.",
        Silent = """
            - Editions of one file. The same value as in the manifest. Keys that end in `_`, and those that speak of the file: `witness`, `status`, `resp`.
            - `references` and `nocite`. A `title` besides that of the manifest is only mentioned, since other programs show it as the name of the chapter.
            """,
        HowToFix = "Delete the line, or set it in the manifest; both are offered.",
        Evidence = "Measured with Pandoc 2.17 and 3.10, both ways: `(y1?)` is printed where the bibliography of a text file is ignored.",
        Bad = """
            ---
            {|ED6005:lang|}: de
            ---

            One.

            //- edition.yml
            input-files: [text.md]
            metadata:
              title: The whole
              lang: en-GB
            """,
        Good = """
            ---
            status: proofed
            ---

            One.

            //- edition.yml
            input-files: [text.md]
            metadata:
              title: The whole
              lang: en-GB
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Kind != EditionKind.Manifest || document.Tree.FrontMatter?.Yaml.Map is not { } map || !context.Edition.Documents.Contains(document))
        {
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (SettingKeys.Find(SettingKeys.Metadata, entry.Key.Value) is { IsEditionWide: true } key && key.Name != SettingKey.AnyName && !Joined.Contains(key.Name) && key.IsNamed(entry.Key.Value)
                && entry.Value is not YamlScalar { Value: "" })
            {
                Check(document, map, entry, context);
            }
        }
    }

    private static void Check(MarkdownDocument document, YamlMapping map, YamlEntry entry, RuleContext context)
    {
        var name = entry.Key.Value;
        var winner = SettingLayers.Find(context.Edition, [name], true).FirstOrDefault();
        if (winner is null)
        {
            return;
        }

        if (winner.Document == document)
        {
            context.Report(entry.Key.Span, $"“{name}” in this file sets it for the whole edition.", fixes: [.. ToManifest(document, map, entry, context), Delete(document, map, entry, context)]);
            return;
        }

        if (winner.Entry.Value is YamlScalar other && entry.Value is YamlScalar own && other.Value == own.Value)
        {
            return;
        }

        context.Report(
            entry.Key.Span,
            $"“{name}” here has no effect: {context.Edition.DisplayPath(winner.Document.Path)} sets it for the whole edition.",
            [new RelatedPlace(winner.Document.Path, winner.Entry.Key.Span, "What counts is set here")],
            [Delete(document, map, entry, context)],
            name == "title" ? Severity.Info : Severity.Error);
    }

    // The whole front matter goes with its only entry.
    private static Fix Delete(MarkdownDocument document, YamlMapping map, YamlEntry entry, RuleContext context) =>
        context.Fix($"Delete “{entry.Key.Value}”", false, new TextEdit(Lines(document, map, entry), string.Empty));

    private static TextSpan Lines(MarkdownDocument document, YamlMapping map, YamlEntry entry)
    {
        var text = document.Text;
        if (map.Entries.Length == 1 && document.Tree.FrontMatter is { } front)
        {
            var after = text.GetLine(front.Span.End - 1) + 1;
            while (after < text.LineCount && text.GetLineSpan(after).Length == 0)
            {
                after++;
            }

            return TextSpan.FromBounds(front.Span.Start, after < text.LineCount ? text.GetLineSpan(after).Start : text.Length);
        }

        var start = text.GetLineSpan(text.GetLine(entry.Key.Span.Start)).Start;
        var last = text.GetLine(System.Math.Max(entry.Key.Span.Start, entry.Value.Span.End - 1)) + 1;
        return TextSpan.FromBounds(start, last < text.LineCount ? text.GetLineSpan(last).Start : text.Length);
    }

    private static ImmutableArray<Fix> ToManifest(MarkdownDocument document, YamlMapping map, YamlEntry entry, RuleContext context)
    {
        if (context.Edition.Manifests.FirstOrDefault(manifest => manifest.Kind == ManifestKind.Edition) is not { } manifest
            || manifest.Yaml.Map?["metadata"] is not YamlMapping { Entries: [var first, ..] })
        {
            return [];
        }

        var target = manifest.Text.GetLineSpan(manifest.Text.GetLine(first.Key.Span.Start)).Start;
        var indent = manifest.Text.Content[target..first.Key.Span.Start];
        var written = document.Text.ToString(TextSpan.FromBounds(entry.Key.Span.Start, entry.Value.Span.End));
        if (indent.Length == 0 || !string.IsNullOrWhiteSpace(indent) || written.Contains('\n', System.StringComparison.Ordinal))
        {
            return [];
        }

        return
        [
            new Fix(
                $"Move it to {context.Edition.DisplayPath(manifest.Path)}",
                false,
                () =>
                [
                    new FileEdit(manifest.Path, new TextEdit(new TextSpan(target, 0), indent + written + manifest.Text.LineBreak)),
                    new FileEdit(document.Path, new TextEdit(Lines(document, map, entry), string.Empty)),
                ]),
        ];
    }
}
