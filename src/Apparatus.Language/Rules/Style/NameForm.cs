using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Style;

/// <summary>ED8003: the editors write a name in another form than their edition has settled on.</summary>
public sealed class NameForm : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED8003",
        Name = "name-form",
        Severity = Severity.None,
        Summary = "The editors write a name in another form than the one that `names` in the manifest prefers.",
        Why = """
            Names from another script can be written in several ways: Trotsky, Trotskii, Trotski. A reader of an edition that mixes them may take one person for two, and
            an index lists them apart. `names` says which form the edition writes; besides the forms that it lists as others, a missing or misplaced apostrophe
            (“Workers Opposition”) and a small letter in the place of a capital count.
            """,
        Silent = """
            - Transcriptions (`witness:`, `status: scan` or `proofed`), notes printed in a witness, block quotations, and words in quotation marks.
            - Titles: words in emphasis or in a link to a work with more than the name in them; lists of works, bibliographies, keys and code.
            - `.sic`, `.reg`, `.corr`, spans with another `lang`; the glossary's entry for the name.
            - Words all in capitals, and a capital where the name has a small letter: sentences and titles begin so.
            - Hyphens and spaces, unless the form is listed.
            """,
        HowToFix = "Write the preferred form. The rule is off until it is switched on; a name that is also a common word (“Solidarity”) is better not listed alone.",
        Evidence = "The scan of the pamphlet writes one name in four ways. Policies on transliteration fix one form and exempt quotations; markdownlint MD044.",
        Bad = """
            It was {|ED8003:Trotskii|} who spoke for the plan.
            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                names: {Trotsky: [Trotskii, Trotski]}
                rules: {ED8003: info}
            """,
        Good = """
            It was Trotsky who spoke for the plan.
            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                names: {Trotsky: [Trotskii, Trotski]}
                rules: {ED8003: info}
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var edition = context.Edition;
        var names = edition.Settings.Names;
        if (names.IsEmpty || EditorsText.IsTranscription(document))
        {
            return;
        }

        // The words of the names are few, so that the matcher is made anew for each file.
        var matcher = TermMatcher.Build([.. Enumerable.Range(0, names.Length).SelectMany(number => Forms(number, names[number]))], [], edition.Settings.Language);
        var options = new TermOptions { InHeadings = true, IsGlossary = edition.Glossary.SourceOf(document.Path) is not null };
        EditorsText? own = null;
        foreach (var match in matcher.Find(document.Text, document.Tree.Blocks, options).Where(match => match.Kind == TermMatchKind.Prose))
        {
            var written = Spelling.At(document, match.Span);
            if (Wrong(written, match.Forms) is { } form
                && (own ??= new EditorsText(document, edition.Settings)).Contains(match.Span)
                && !(options.IsGlossary && IsInOwnEntry(document, match.Span, names[form.Entry], edition)))
            {
                Report(document, match.Span, written, form, names[form.Entry], context);
            }
        }
    }

    private static IEnumerable<TermForm> Forms(int number, NameForms name)
    {
        yield return new TermForm(number, TermFormKind.Headword, 0, name.Preferred.Value, IsName: true);
        for (var i = 0; i < name.Others.Length; i++)
        {
            yield return new TermForm(number, TermFormKind.Variant, i, name.Others[i].Value, IsName: true);
        }
    }

    // The form that is written where another is preferred; null where all is well.
    private static TermForm? Wrong(string written, ImmutableArray<TermForm> forms)
    {
        if (forms.Any(form => form.Kind == TermFormKind.Headword && IsRight(Stem(written, form), Spelling.Fold(form.Text))))
        {
            return null;
        }

        var listed = forms.FirstOrDefault(form => form.Kind == TermFormKind.Variant && Stem(written, form).Equals(Spelling.Fold(form.Text), StringComparison.OrdinalIgnoreCase));
        return listed ?? forms.FirstOrDefault(form => form.Kind == TermFormKind.Headword && IsOtherwise(Stem(written, form), Spelling.Fold(form.Text)))
            ?? (forms.Any(form => form.Kind == TermFormKind.Headword) ? null : forms.FirstOrDefault());
    }

    private static string Stem(string written, TermForm form) => Spelling.Fold(Inflection.Owner(written, form.Text).Stem);

    private static bool IsRight(string written, string preferred) =>
        written.Length == preferred.Length
        && written.Equals(preferred, StringComparison.OrdinalIgnoreCase)
        && (Inflection.IsAllCapitals(written) || !written.Where((c, i) => char.IsLower(c) && char.IsUpper(preferred[i])).Any());

    // Case, or the apostrophe, which may also stand at a wrong place; not hyphens and spaces.
    private static bool IsOtherwise(string written, string preferred) =>
        WithoutApostrophes(written).Equals(WithoutApostrophes(preferred), StringComparison.OrdinalIgnoreCase);

    private static string WithoutApostrophes(string words) => Spelling.Fold(words.Replace("'", string.Empty, StringComparison.Ordinal));

    // Where the glossary lists the forms of the name.
    private static bool IsInOwnEntry(MarkdownDocument document, TextSpan span, NameForms name, Edition edition) =>
        edition.Glossary.EntryAt(document.Path, span.Start)?.Entry is { } entry
        && entry.Variants.Select(variant => variant.Text).Append(entry.Headword).Any(form => form.Contains(name.Preferred.Value, StringComparison.Ordinal) || name.Others.Any(other => other.Value == form));

    private static void Report(MarkdownDocument document, TextSpan span, string written, TermForm form, NameForms name, RuleContext context)
    {
        var preferred = Inflection.Like(written, form.Text, name.Preferred.Value, isName: true);
        context.Report(
            span,
            $"This edition writes “{name.Preferred.Value}” for “{Inflection.Owner(written, form.Text).Stem}”.",
            [new RelatedPlace(name.Preferred.Path, name.Preferred.Span, "the forms of the name")],
            Spelling.IsReplaceable(document.Text, span) ? [context.Fix($"Write “{preferred}”", false, new TextEdit(span, preferred))] : []);
    }
}
