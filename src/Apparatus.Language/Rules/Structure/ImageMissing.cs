using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6015: an image that Pandoc does not find.</summary>
public sealed class ImageMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6015",
        Name = "image-missing",
        Severity = Severity.Warning,
        Summary = "The file of an image is not there, or not where Pandoc looks for it.",
        Why = "HTML shows an empty frame, DOCX prints the description instead, and the export succeeds. VS Code looks from the folder of the text file, Pandoc from that of the manifest: what the preview shows may be missing in the book.",
        Silent = """
            - Addresses on the network, `data:`, and names without an ending, to which Pandoc adds one.
            - Loose files.
            """,
        HowToFix = "Correct the path. Where VS Code finds the image, set `from: markdown+rebase_relative_paths`, with which Pandoc looks from the text file as well; or write the path from the manifest’s folder.",
        Evidence = "Measured with Pandoc 2.17: HTML without a word, DOCX with a warning and exit code 0.",
        Bad = """
            ![The first page]({|ED6015:images/p1.png|})

            //- edition.yml
            input-files: [text.md]
            """,
        Good = """
            ![The first page](https://example.org/p1.png)

            //- edition.yml
            input-files: [text.md]
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var edition = context.Edition;
        foreach (var link in document.Index.LinkAddresses.Where(link => link.IsImage))
        {
            switch (edition.ImageOf(document, link.Target))
            {
                case ImageFile.Missing:
                    var folder = edition.Settings.From.RebasesRelativePaths ? FilePaths.Folder(document.Path) : edition.Root;
                    context.Report(link.TargetSpan, $"{link.Target} is not found from {Name(edition, folder)}.");
                    break;
                case ImageFile.BesideText:
                    var full = FilePaths.Combine(FilePaths.Folder(document.Path), link.Target);
                    context.Report(
                        link.TargetSpan,
                        $"{link.Target} is not found from {Name(edition, edition.Root)}; VS Code finds it from the text file.",
                        fixes: [.. new[] { Rebase(edition), context.Fix($"Write {edition.DisplayPath(full)}", false, new TextEdit(link.TargetSpan, edition.DisplayPath(full))) }.OfType<Fix>()]);
                    break;
            }
        }
    }

    private static string Name(Edition edition, string folder) => folder == edition.Root ? "the folder of the manifest" : edition.DisplayPath(folder);

    // "from: markdown" gets the extension; without the key it is written at the top.
    private static Fix? Rebase(Edition edition)
    {
        if (edition.Manifests.FirstOrDefault(manifest => manifest.Kind == ManifestKind.Edition) is not { Yaml.Map: { Entries: [var first, ..] } map } manifest)
        {
            return null;
        }

        var edit = (map.Find("from") ?? map.Find("reader")) is { Value: YamlScalar from }
            ? new TextEdit(new TextSpan(from.Span.End - (from.IsPlain ? 0 : 1), 0), "+rebase_relative_paths")
            : new TextEdit(new TextSpan(first.Key.Span.Start, 0), "from: markdown+rebase_relative_paths" + manifest.Text.LineBreak);
        return new Fix("Let Pandoc look from the text file (rebase_relative_paths)", false, () => [new FileEdit(manifest.Path, edit)]);
    }
}
