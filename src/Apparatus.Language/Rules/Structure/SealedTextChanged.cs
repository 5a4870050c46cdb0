using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6012: base text that is no longer what was sealed.</summary>
public sealed class SealedTextChanged : Rule
{
    private const int MostShown = 12;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6012",
        Name = "sealed-text-changed",
        Severity = Severity.Error,
        Summary = "A word of sealed base text was changed, added or taken away.",
        Why = "An accidental edit of the source is the worst failure of an edition: a key pressed by mistake, a replacement in all files, a merge. Nobody sees it, and the reader takes it for the author’s word.",
        Silent = """
            - Files that were never sealed; editors’ notes; text that is neither `final` nor has a `witness`.
            - Notes, citations, page markers, terms, links, emphasis and marks that are put in or taken out; `.corr` and `.reg` that keep what the witness has in `sic` and `orig`.
            - Paragraphs that are parted or joined. White space; straight and curly quotation marks.
            """,
        HowToFix = "Restore the sealed words, mark the change as a correction with `.corr`, or seal the text again. All are offered; `apparatus seal --accept` seals again on the command line.",
        Evidence = "No program for Markdown guards a source text. The reading that is sealed is that of FORMAT: the witness without annotations.",
        Bad = """
            ---
            witness: w
            ---

            This {|ED6012:could|} not be.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                sealed: edition.seal

            //- edition.seal
            ## text.md

            p6c8e03b5 6c8e03b55a51
            This cold not be.
            """,
        Good = """
            ---
            witness: w
            ---

            This [could]{.corr sic="cold"} not be.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                sealed: edition.seal

            //- edition.seal
            ## text.md

            p6c8e03b5 6c8e03b55a51
            This cold not be.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Seal?.Find(context.Edition.DisplayPath(document.Path)) is not { } known)
        {
            return;
        }

        foreach (var change in Sealing.Compare(BaseText.Of(document), known.Paragraphs))
        {
            Report(document, change, context);
        }
    }

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context)
    {
        var edition = context.Edition;
        if (edition.FileReferences.FirstOrDefault(file => file.Kind == FileReferenceKind.Seal && file.DeclaredIn == document.Path) is not { } reference)
        {
            return;
        }

        if (edition.Seal is not { } seal)
        {
            // A file with a fault of its own has its own message (ED6016).
            if (reference.Status == FileReferenceStatus.Missing)
            {
                context.Report(reference.Span, $"The seal {reference.Written} is not there, so no base text is guarded. `apparatus seal` makes it.", atMost: Severity.Warning);
            }

            return;
        }

        foreach (var fault in seal.Faults)
        {
            context.Report(
                reference.Span,
                $"A paragraph of the seal {reference.Written} is damaged: its words do not have their checksum. Restore the file, or seal the text again.",
                [new RelatedPlace(seal.Path, fault, "The paragraph")]);
        }

        foreach (var lost in seal.Texts.Where(text => !edition.Documents.Any(file => edition.DisplayPath(file.Path) == text.Path)))
        {
            context.Report(reference.Span, $"The sealed text {lost.Path} is not part of the edition any more.");
        }
    }

    private static void Report(MarkdownDocument document, SealChange change, RuleContext context)
    {
        var (old, now) = (Words(change.Sealed), Words([.. change.Now.Select(word => word.Text)]));
        var span = change.Now.IsEmpty ? new TextSpan(change.Offset, 0) : TextSpan.FromBounds(change.Now[0].Span.Start, change.Now[^1].Span.End);
        var message = change.Now.IsEmpty ? $"“{old}” is missing" : change.Sealed.IsEmpty ? $"“{now}” has been added" : $"“{old}” is now “{now}”";
        context.Report(span, $"The sealed base text has changed here: {message}.", fixes: Fixes(document, change, span, context));
    }

    private static ImmutableArray<Fix> Fixes(MarkdownDocument document, SealChange change, TextSpan span, RuleContext context)
    {
        var sealedWords = string.Join(' ', change.Sealed);
        var written = document.Text.ToString(span);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (change.Now.IsEmpty)
        {
            var before = span.Start > 0 && !char.IsWhiteSpace(document.Text[span.Start - 1]) ? " " : string.Empty;
            var after = before.Length == 0 && span.Start < document.Text.Length && !char.IsWhiteSpace(document.Text[span.Start]) ? " " : string.Empty;
            fixes.Add(context.Fix("Restore the sealed words", false, new TextEdit(span, before + Escape(sealedWords) + after)));
            fixes.Add(context.Fix("Mark this as a correction", false, new TextEdit(span, $"[]{{.corr sic=\"{Quote(sealedWords)}\"}}")));
        }
        else
        {
            fixes.Add(context.Fix("Restore the sealed words", false, change.Sealed.IsEmpty ? Removal(document.Text, span) : new TextEdit(span, Escape(sealedWords))));
            if (IsBalanced(written))
            {
                fixes.Add(change.Sealed.IsEmpty
                    ? context.Fix("Mark this as supplied", false, new TextEdit(span, $"[{written}]{{.supplied}}"))
                    : context.Fix("Mark this as a correction", false, new TextEdit(span, $"[{written}]{{.corr sic=\"{Quote(sealedWords)}\"}}")));
            }
        }

        if (context.Edition.Seal is { } seal && !context.Edition.Documents.IsEmpty)
        {
            var path = context.Edition.DisplayPath(document.Path);
            fixes.Add(new Fix("Seal this file again as it is now", false, () => [new FileEdit(seal.Path, SealAgain(seal, path, document))]));
        }

        return fixes.ToImmutable();
    }

    // The space before goes with words that are taken away.
    private static TextEdit Removal(SourceText text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ')
        {
            start--;
        }

        return new TextEdit(TextSpan.FromBounds(start, span.End), string.Empty);
    }

    private static TextEdit SealAgain(SealDocument seal, string path, MarkdownDocument document)
    {
        var taken = seal.Texts.SelectMany(text => text.Paragraphs).Select(paragraph => paragraph.Id).ToHashSet(StringComparer.Ordinal);
        var texts = seal.Texts.Select(text => text.Path == path ? Sealing.Seal(path, BaseText.Of(document), text, taken) : text);
        return new TextEdit(new TextSpan(0, seal.Text.Length), SealDocument.Write(texts));
    }

    private static bool IsBalanced(string written) => !written.Contains("\n\n", StringComparison.Ordinal) && written.Count(c => c == '[') == written.Count(c => c == ']') && written.Count(c => c == '*') % 2 == 0;

    private static string Quote(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    // What would be read as markup is escaped.
    private static string Escape(string words) => string.Concat(words.Select(c => c is '*' or '_' or '[' or ']' or '`' or '<' or '@' or '^' or '~' or '\\' ? $"\\{c}" : c.ToString()));

    private static string Words(IReadOnlyCollection<string> words) =>
        string.Join(' ', words.Take(MostShown)) + (words.Count > MostShown ? " …" : string.Empty);
}
