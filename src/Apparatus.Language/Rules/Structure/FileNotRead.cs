using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6016: a file of the edition could not be read, so nothing in it was checked.</summary>
public sealed class FileNotRead : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED6016",
        Name = "file-not-read",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A file of the edition could not be read, so nothing in it was checked.",
        Why = """
            A file that nobody could read must not pass for a file without faults. Its notes, identifiers and citations are
            unknown, so others that depend on them may look undefined.

            The usual cause is an old encoding. Pandoc reads a file that is not UTF-8 as Latin-1: accents, dashes and curly
            quotation marks come out as other characters, and everything in Cyrillic as rubbish.
            """,
        Silent = """
            - Files that the manifest ignores, and files outside the edition.
            - A byte-order mark at the start of a UTF-8 file.
            - A bibliography or citation style: ED3001 speaks of it at the place that names it.
            """,
        HowToFix = "Do what the message says: save the file as UTF-8, give yourself the right to read it, or split it.",
        Evidence = "Measured with Pandoc 2.17: it warns once that it falls back to Latin-1, and prints the wrong characters.",
        Bad = string.Empty,
        Good = string.Empty,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckUnread(UnreadDocument document, RuleContext context)
    {
        if (IsReportedWhereNamed(document, context.Edition))
        {
            return;
        }

        var remedy = document.Remedy.Length == 0 ? string.Empty : $" {char.ToUpperInvariant(document.Remedy[0])}{document.Remedy[1..]}.";
        context.Report(
            new TextSpan(0, 0),
            $"{context.Edition.DisplayPath(document.Path)} was not read: {document.Reason}. Nothing in it was checked.{remedy}");
    }

    private static bool IsReportedWhereNamed(UnreadDocument document, Edition edition) =>
        edition.FileReferences.Any(reference =>
            reference.Kind is FileReferenceKind.Bibliography or FileReferenceKind.Style && reference.ResolvedPath == document.Path);
}
