using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6004: the list of text files in the manifest does not fit the files there are.</summary>
public sealed class InputFiles : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED6004",
        Name = "input-files",
        Severity = Severity.Error,
        Summary = "The manifest lists a file that does not exist, or leaves out one that lies beside the listed ones.",
        Why = """
            What stands under `input-files` is the edition: Pandoc joins these files in this order and reads nothing else. A
            file that is missing, or a pattern such as `text/*.md`, which Pandoc takes for the name of a file, stops the export.

            A Markdown file beside the listed ones that is not listed itself was probably forgotten. Its text is not printed,
            and its notes and identifiers are unknown to the others. This is an info, since it may be meant so.
            """,
        Silent = """
            - Files that `ignore` or `.gitignore` names, `README.md`, and files that another manifest lists.
            - Folders that hold no listed file.
            - A file that is there but cannot be read: ED6016 speaks of it.
            - A file that two manifests list, when one of them is nearer upwards: that one is used.
            """,
        HowToFix = "Correct the path, create the file, write out the pattern as a list, or add the file at its place.",
        Evidence = "Measured with Pandoc 2.17: exit code 1 for a missing file and for a pattern; an unlisted file is never read.",
        Bad = """
            The debate began in November.
            //- edition.yml
            input-files:
            - text.md
            - {|ED6004:congress.md|}
            """,
        Good = """
            The debate began in November.
            //- edition.yml
            input-files:
            - text.md
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context)
    {
        var globs = new List<GlobPattern>();
        var read = new HashSet<string?>();
        foreach (var file in context.Edition.FileReferences.Where(file => file.Kind == FileReferenceKind.InputFile && file.DeclaredIn == document.Path))
        {
            switch (file.Status)
            {
                case FileReferenceStatus.Read when !read.Add(file.ResolvedPath):
                    context.Report(file.Span, $"{file.Written} is listed twice; Pandoc prints it twice.", atMost: Severity.Info);
                    break;
                case FileReferenceStatus.Missing:
                    ReportMissing(file, context);
                    break;
                case FileReferenceStatus.Tilde:
                    var home = "${HOME}" + file.Written[1..];
                    context.Report(
                        file.Span,
                        "Pandoc does not expand “~”; write “${HOME}”.",
                        fixes: [context.Fix($"Change to {home}", false, new TextEdit(file.Span, home))]);
                    break;
                case FileReferenceStatus.Glob when document.Kind != ManifestKind.Quarto && GlobPattern.Parse("/" + file.Written) is { } glob:
                    globs.Add(glob);
                    ReportGlob(document, file, glob, context);
                    break;
            }
        }

        if (document.Kind == ManifestKind.Edition && document == context.Edition.Manifests[0])
        {
            ReportUnlisted(document, globs, context);
        }

    }

    // One message for each other manifest, at the first file that both list.
    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.SharedFiles.FirstOrDefault(file => file.Path == document.Path) is not { } shared)
        {
            return;
        }

        var common = CommonFolder(shared.UsedManifest, shared.OtherManifest);
        var used = shared.UsedManifest[common..];
        context.Report(
            new TextSpan(0, 0),
            $"Both {used} and {shared.OtherManifest[common..]} list this file; {used} is used.",
            [
                .. context.Edition.FileReferences
                    .Where(file => file.Kind == FileReferenceKind.InputFile && file.ResolvedPath == document.Path)
                    .Select(file => new RelatedPlace(file.DeclaredIn, file.Span, "listed here")),
            ],
            atMost: Severity.Info);
    }

    // The length of the folder that both paths lie in, with its slash.
    private static int CommonFolder(string left, string right)
    {
        var length = left.AsSpan().CommonPrefixLength(right);
        return left.LastIndexOf('/', Math.Max(0, length - 1)) + 1;
    }

    private static void ReportMissing(FileReference file, RuleContext context)
    {
        var near = NearMiss.Find(file.Written, context.Edition.Unlisted.Select(other => context.Edition.DisplayPath(other.Path)));
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (near is not null)
        {
            fixes.Add(context.Fix($"Change to {near}", false, new TextEdit(file.Span, near)));
        }

        if (file.ResolvedPath is { } path)
        {
            fixes.Add(new Fix($"Create {file.Written}", false, () => [new FileEdit(path, new TextEdit(new TextSpan(0, 0), Placeholder.Text + "\n"))]));
        }

        context.Report(
            file.Span,
            $"{file.Written} does not exist." + (near is null ? string.Empty : $" Did you mean ‘{near}’?"),
            fixes: fixes.DrainToImmutable());
    }

    private static void ReportGlob(ManifestDocument document, FileReference file, GlobPattern glob, RuleContext context)
    {
        var found = context.Edition.Unlisted.Where(other => IsMatch(glob, other, context.Edition)).Select(other => context.Edition.DisplayPath(other.Path)).ToList();
        context.Report(
            file.Span,
            $"Pandoc does not expand “{file.Written}”; list the files.",
            fixes: found.Count == 0 ? [] : [context.Fix("List the files", false, new TextEdit(file.Span, Joined(document.Text, file.Span, found)))]);
    }

    // In a list with one file on each line the dash and its indentation are repeated.
    private static string Joined(SourceText text, TextSpan span, List<string> paths)
    {
        var line = text.GetLineSpan(text.GetLine(span.Start));
        var before = text.Content[line.Start..span.Start];
        if (before.AsSpan().Trim().SequenceEqual("-"))
        {
            return string.Join(text.LineBreak + before, paths);
        }

        var list = string.Join(", ", paths);
        return before.Contains('[', StringComparison.Ordinal) ? list : $"[{list}]";
    }

    private static void ReportUnlisted(ManifestDocument document, List<GlobPattern> globs, RuleContext context)
    {
        var edition = context.Edition;
        var key = document.Yaml.Map?.Find("input-files")?.Key.Span ?? new TextSpan(0, 0);
        foreach (var file in edition.Unlisted.Where(file => !globs.Any(glob => IsMatch(glob, file, edition))))
        {
            var home = edition.FileReferences.FirstOrDefault(reference =>
                reference.Kind == FileReferenceKind.NoteHome && reference.ResolvedPath == file.Path && reference.DeclaredIn == document.Path);
            var name = edition.DisplayPath(file.Path);
            context.Report(
                home?.Span ?? key,
                $"{name} is not part of the edition; its notes and ids are not shared.",
                [new RelatedPlace(file.Path, new TextSpan(0, 0), "the file that is not listed")],
                ManifestEdits.ListFile(edition, file.Path) is { } edit ? [new Fix($"List {name} in the manifest", false, () => [edit])] : [],
                Severity.Info);
        }
    }

    private static bool IsMatch(GlobPattern glob, MarkdownDocument file, Edition edition) =>
        glob.IsMatch(edition.DisplayPath(file.Path).Split('/'));
}
