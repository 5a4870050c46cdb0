using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports bibliographies and citation styles that Pandoc will not find, and citations without any bibliography.</summary>
public sealed class BibliographyMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3001",
        Name = "bibliography-missing",
        Severity = Severity.Error,
        Summary = "A declared bibliography or citation style cannot be found or read, or works are cited and no bibliography is declared.",
        Why = """
            Pandoc stops when a bibliography or a style is missing, and nothing is printed. When none is declared at all, it prints `(key?)` for
            every citation. One message stands at the cause; the citations themselves are then not reported one by one.
            """,
        Silent = """
            Files that Pandoc finds on other ways: along `resource-path`, through `${.}` or `${HOME}`, in `defaults:` or `metadata-files:`, a style in
            the user data folder. Editions whose works all stand under `references:`. Handles (`@name`) in a folder without a manifest. An address on the
            network gets one remark, since it is not fetched here.
            """,
        HowToFix = "Correct the path; it starts from the folder of the manifest. Write `${HOME}` for `~`. Declare the bibliography in the manifest.",
        Evidence = "Measured with Pandoc 2.17: `File … not found in resource path`, exit code 99; without any declaration a warning per key, exit code 0.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: {|ED3001:works.bib|}
            """,
        Good = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              title = {The Bolsheviks and Workers’ Control},
            }
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context) => CheckReferences(document, context);

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context)
    {
        CheckReferences(document, context);
        if (document == context.Edition.Manifests[0] && !context.Edition.DeclaresBibliography())
        {
            CheckUndeclared(document, context);
        }
    }

    private static void CheckUndeclared(ManifestDocument document, RuleContext context)
    {
        var edition = context.Edition;
        var count = edition.Citations.Count(_ => true);
        if (count == 0)
        {
            return;
        }

        context.Report(
            document.Yaml.Map?.Find("input-files")?.Key.Span ?? default,
            $"No bibliography is declared; {Unresolved(count)}.",
            atMost: edition.Citations.HasBracketed ? Severity.Error : Severity.Warning);
    }

    private static void CheckReferences(Document document, RuleContext context)
    {
        foreach (var file in context.Edition.FileReferences)
        {
            if (file.DeclaredIn == document.Path
                && file is { Kind: FileReferenceKind.Bibliography or FileReferenceKind.Style, Status: not (FileReferenceStatus.Read or FileReferenceStatus.Computed) })
            {
                Report(file, document, context);
            }
        }
    }

    private static void Report(FileReference file, Document document, RuleContext context)
    {
        switch (file.Status)
        {
            case FileReferenceStatus.Tilde:
                // Pandoc replaces variables in a defaults file only (measured).
                var canExpand = document is ManifestDocument { Kind: ManifestKind.Edition or ManifestKind.Defaults };
                context.Report(
                    file.Span,
                    canExpand ? "Pandoc does not expand “~”; write “${HOME}”." : "Pandoc does not expand “~”; write the path in full.",
                    fixes: canExpand ? ExpandHome(file, document, context) : []);
                break;
            case FileReferenceStatus.Glob:
                context.Report(file.Span, $"Pandoc does not expand “{file.Written}”; name the file.");
                break;
            case FileReferenceStatus.Unread:
                context.Report(file.Span, Unread(file, context.Edition));
                break;
            case FileReferenceStatus.Remote:
                if (file == context.Edition.FileReferences.First(other => other.Status == FileReferenceStatus.Remote && other.Kind == file.Kind))
                {
                    context.Report(file.Span, $"{file.Written} is on the network and was not read; {NotChecked(file)}.", atMost: Severity.Info);
                }

                break;
            default:
                ReportMissing(file, document, context);
                break;
        }
    }

    private static string NotChecked(FileReference file) =>
        file.Kind == FileReferenceKind.Bibliography ? "citations were not checked" : "the style was not checked";

    private static string Unread(FileReference file, Edition edition)
    {
        if (edition.Unread.FirstOrDefault(unread => unread.Path == file.ResolvedPath) is not { } found)
        {
            return $"{file.Written} cannot be read.";
        }

        var fault = found.Reason.StartsWith("it ", StringComparison.Ordinal) ? found.Reason[3..] : $"cannot be read: {found.Reason}";
        var remedy = found.Remedy.Length == 0 ? string.Empty : $" {char.ToUpperInvariant(found.Remedy[0])}{found.Remedy[1..]}.";
        return $"{file.Written} {fault}.{remedy}";
    }

    private static void ReportMissing(FileReference file, Document document, RuleContext context)
    {
        var works = context.Edition.Works;
        var count = file.Kind == FileReferenceKind.Bibliography
            ? context.Edition.Citations.Count(key => works.FindNamed(key) is null)
            : 0;
        var name = Path.GetFileName(document.Path);
        context.Report(
            file.Span,
            $"{file.Written} was not found next to {name}; {(count == 0 ? "Pandoc stops without it" : Unresolved(count))}.",
            fixes: Create(file));
    }

    private static string Unresolved(int count) => count == 1 ? "1 citation cannot be resolved" : $"{count} citations cannot be resolved";

    private static ImmutableArray<Fix> ExpandHome(FileReference file, Document document, RuleContext context)
    {
        var tilde = document.Text.Content.IndexOf('~', file.Span.Start, file.Span.Length);
        return tilde < 0 ? [] : [context.Fix("Write “${HOME}”", false, new TextEdit(new TextSpan(tilde, 1), "${HOME}"))];
    }

    private static ImmutableArray<Fix> Create(FileReference file)
    {
        if (file.Kind != FileReferenceKind.Bibliography || file.ResolvedPath is not { } path || BibliographyFormats.FromFileName(path) is not { } format)
        {
            return [];
        }

        var content = format switch
        {
            BibliographyFormat.CslJson => "[]\n",
            BibliographyFormat.CslYaml => "---\nreferences: []\n---\n",
            _ => "% The works that this edition cites\n",
        };
        return [new Fix($"Create {file.Written}", false, () => [new FileEdit(path, new TextEdit(default, content))])];
    }
}
