using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>ED4006: the editors write a form that their glossary advises against.</summary>
public sealed partial class NonPreferredForm : Rule
{
    // How far a name is followed to both sides.
    private const int Neighbourhood = 60;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED4006",
        Name = "non-preferred-form",
        Severity = Severity.Info,
        Summary = "The editors write a form that their glossary marks with `!`, as not to be used.",
        Why = """
            A glossary fixes one form for one thing: `also="!individual management"` says that readers may meet the form in the text and that the editors do not write it.
            Where they do, readers look for a difference that is not meant.
            """,
        Silent = """
            - Forms without `!`, which are allowed.
            - Transcriptions (`witness:`, `status: scan` or `proofed`), notes printed in a witness, block quotations, and words in quotation marks.
            - Titles: words in emphasis or in a link to a work with more than the form in them; lists of works.
            - Names of institutions, “Department of Labor”: the form has a capital letter and so has the word beside it.
            - `.sic`, `.reg`, `.corr` and spans with another `lang`; the glossary's own entry.
            - A spelling that is as near to an allowed form as to this one.
            """,
        HowToFix = "Write the headword, or take the `!` away if the form is to be allowed.",
        Evidence = "Rules on terminology in Vale and textlint; markdownlint MD044 (proper-names).",
        Bad = """
            The Ninth Congress was for {|ED4006:individual management|} in the factories.
            //- glossary.md
            [One-man management]{#t-one-man-management .term also="!individual management"}

            :   Direction of an enterprise by one appointed manager.
            """,
        Good = """
            The Ninth Congress was for one-man management in the factories.
            //- glossary.md
            [One-man management]{#t-one-man-management .term also="!individual management"}

            :   Direction of an enterprise by one appointed manager.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var glossary = context.Edition.Glossary;
        if (!glossary.Entries.Any(place => place.Entry.Variants.Any(variant => variant.IsDiscouraged)))
        {
            return;
        }

        EditorsText? own = null;
        foreach (var match in glossary.Index.In(document).All)
        {
            var (span, forms) = Words(document, match, context.Edition);
            if (forms.Any(form => IsDiscouraged(form, glossary))
                && Nearest(Spelling.At(document, span), forms, glossary) is { } form
                && (own ??= new EditorsText(document, context.Edition.Settings)).Contains(span)
                && !IsInOwnEntry(document, span, glossary.Entries[form.Entry])
                && !IsName(document.Text, span, form, glossary))
            {
                Report(document, span, form, context);
            }
        }
    }

    // Of a link or mark that names an entry, the words are looked at too.
    private static (TextSpan Span, ImmutableArray<TermForm> Forms) Words(MarkdownDocument document, TermMatch match, Edition edition)
    {
        if (match.Kind == TermMatchKind.Prose)
        {
            return (match.Span, match.Forms);
        }

        var inlines = new SemanticModel(edition, document).NodesAt(match.Span.Start).LastOrDefault(node => node.Span == match.Span) switch
        {
            LinkNode link => link.Inlines,
            SpanNode span => span.Inlines,
            _ => [],
        };
        if (inlines.IsEmpty)
        {
            return (match.Span, []);
        }

        var entries = edition.Glossary.Index.EntriesOf(match);
        var forms = edition.Glossary.Index.Matcher.Lookup(PlainText.Of(document.Text, inlines)).Where(form => entries.Contains(form.Entry));
        return (TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End), [.. forms]);
    }

    private static bool IsDiscouraged(TermForm form, GlossaryTable glossary) =>
        form.Kind == TermFormKind.Variant && glossary.Entries[form.Entry].Entry.Variants[form.Index].IsDiscouraged;

    // The form that is meant, where it is one not to be used: of two with the same normal form, "labor" and "labour", the one that is nearer.
    private static TermForm? Nearest(string written, ImmutableArray<TermForm> forms, GlossaryTable glossary)
    {
        if (forms.All(form => IsDiscouraged(form, glossary)))
        {
            return forms[0];
        }

        var word = Spelling.Fold(written).ToLowerInvariant();
        var best = forms.GroupBy(form => Distance(word, form.Text)).MinBy(group => group.Key);
        return best is not null && best.All(form => IsDiscouraged(form, glossary)) ? best.First() : null;
    }

    private static int Distance(string word, string form)
    {
        var listed = Spelling.Fold(form).ToLowerInvariant();
        return NearMiss.Distance(word, listed, Math.Max(word.Length, listed.Length));
    }

    private static bool IsInOwnEntry(MarkdownDocument document, TextSpan span, GlossaryPlace place) => place.Path == document.Path && place.Entry.Span.Contains(span.Start);

    // "Department of Labor", "the Individual Management Act": no matter of the editors' choice.
    private static bool IsName(SourceText text, TextSpan span, TermForm form, GlossaryTable glossary)
    {
        if (glossary.Entries[form.Entry].Entry.Kind != EntryKind.Term || !char.IsUpper(text[span.Start]) || char.IsUpper(form.Text[0]))
        {
            return false;
        }

        var words = Inflection.Words(text.ToString(span));
        var before = text.Content.AsSpan(Math.Max(0, span.Start - Neighbourhood), Math.Min(Neighbourhood, span.Start));
        var after = text.Content.AsSpan(span.End, Math.Min(Neighbourhood, text.Length - span.End));
        return (words.Length > 1 && words.All(word => char.IsUpper(word[0])) && !Inflection.IsAllCapitals(text.ToString(span)))
            || NameBefore().IsMatch(before)
            || NameAfter().IsMatch(after);
    }

    private static void Report(MarkdownDocument document, TextSpan span, TermForm form, RuleContext context)
    {
        var glossary = context.Edition.Glossary;
        var place = glossary.Entries[form.Entry];
        var variant = place.Entry.Variants[form.Index];
        var isName = place.Entry.Kind != EntryKind.Term || HasLowerHeadwords(glossary);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (Spelling.IsReplaceable(document.Text, span))
        {
            var words = Inflection.Like(Spelling.At(document, span), variant.Text, place.Entry.Headword, isName);
            fixes.Add(context.Fix($"Write “{words}”", false, new TextEdit(span, words)));
        }

        if (VariantEdits.Allow(place, variant) is { } edit)
        {
            fixes.Add(new Fix($"Allow “{variant.Text}” in this edition", false, () => [new FileEdit(place.Path, edit)]));
        }

        context.Report(
            span,
            $"This edition writes “{Inflection.Like(variant.Text, variant.Text, place.Entry.Headword, isName)}” for “{variant.Text}”.",
            [new RelatedPlace(place.Path, variant.Span, "the form that is not to be used")],
            fixes.DrainToImmutable());
    }

    // Where some headwords begin with a small letter, a capital belongs to the word; otherwise all have one because they are headwords.
    private static bool HasLowerHeadwords(GlossaryTable glossary) =>
        glossary.Entries.Any(other => other.Entry.Kind == EntryKind.Term && other.Entry.Headword is [var first, ..] && char.IsLower(first));

    [GeneratedRegex(@"\p{Lu}[\p{L}’'-]*\s+((of|for|the|and|on)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^\s+((of|for|the|and|on)\s+)*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex NameAfter();
}
